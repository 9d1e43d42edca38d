import { sentence } from '../http/answers'
import { hasForeignOrigin } from '../http/foreign-origin'
import { htmlPage, text, where } from '../http/page'
import { type Reply, reply } from '../http/reply'
import type { ServiceCall } from './judge-bearer'

/** One state that somebody or something can be in. */
export interface Choice {
  value: string
  text: string
  /** What pressing it does, for those who hear the page; contains `text`. */
  label: string
}

/** Something with exactly one state, changed by a button. */
export interface Row {
  name: string
  detail: string
  /** What the form says is to be changed. */
  to: string
  current: string
  choices: Choice[]
}

export interface Section {
  title: string
  about?: string
  rows: Row[]
}

/**
 * A page of the sandbox's own for what in the real product only a person inside the service can change. It needs no sign-in, as the
 * whole world is a toy on this machine, has no script, and takes changes from itself only.
 */
export async function statePage(
  { domain, request, url }: ServiceCall,
  show: () => { title: string; about: string; sections: Section[] },
  change: (to: string, value: string) => boolean,
): Promise<Reply> {
  if (request.method === 'GET') return html(domain.profile.name, show())
  if (request.method !== 'POST') return reply(405, null, { allow: 'GET, POST' })
  if (hasForeignOrigin(request, url)) return sentence(403, 'Another site tried to change this. Open this page itself.')
  const form = new URLSearchParams(await request.text())
  const to = form.get('to') ?? ''
  if (!change(to, form.get('value') ?? ''))
    return sentence(400, 'Nobody of that name, or nothing of that kind. Reload the page.')
  // Back to the row that was changed: the keyboard goes on from there.
  return reply(303, null, { location: `${url.pathname}#${encodeURIComponent(to)}` })
}

function html(
  domain: string,
  { title, about, sections }: { title: string; about: string; sections: Section[] },
): Reply {
  const body = `<main class="states">
${where(domain, 'play page, not Oracle’s')}
<h1>${text(title)}</h1><p>${text(about)}</p>
${sections.map(section).join('\n')}
</main>`
  return htmlPage({ title: `${title} · sandbox domain ${domain}`, body })
}

const section = ({ title, about, rows }: Section): string =>
  `<h2>${text(title)}</h2>${about === undefined ? '' : `<p>${text(about)}</p>`}<ul>${rows.map(row).join('')}</ul>`

const row = ({ name, detail, to, current, choices }: Row): string =>
  `<li id="${text(to)}"><span>${text(name)}<br><small>${text(detail)}</small></span>
<form method="post"><input type="hidden" name="to" value="${text(to)}">${choices.map((choice) => button(choice, current)).join('')}</form></li>`

const button = ({ value, text: shown, label }: Choice, current: string): string =>
  `<button name="value" value="${text(value)}" aria-pressed="${value === current}" aria-label="${text(label)}">${text(shown)}</button>`
