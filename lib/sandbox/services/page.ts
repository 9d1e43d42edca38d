import { createHash } from 'node:crypto'
import { sentence } from '../http/answers'
import { hasForeignOrigin } from '../http/foreign-origin'
import { type Reply, reply } from '../http/reply'
import type { ServiceCall } from './judge-bearer'

const style = `
:root{color-scheme:light dark;--ink:#1c1b19;--soft:#6b675f;--line:#e4e0d8;--page:#fbfaf7;--card:#fff;--gold:#8a6414;--on:#1c1b19;--off:#fff}
@media (prefers-color-scheme:dark){:root{--ink:#eceae5;--soft:#a19d94;--line:#35332f;--page:#191816;--card:#211f1d;--gold:#d9b25f;--on:#eceae5;--off:#191816}}
body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--page);margin:0;padding:2rem 1rem}
main{max-width:48rem;margin:auto}
h1{font-size:1.5rem;line-height:1.3;margin:0 0 .25rem;overflow-wrap:anywhere}
h2{font-size:1rem;margin:2rem 0 .5rem}
p{color:var(--soft);margin:.25rem 0;max-width:40rem}
ul{list-style:none;margin:0;padding:0;border:1px solid var(--line);border-radius:8px;background:var(--card)}
li{display:flex;gap:.5rem 1rem;align-items:center;justify-content:space-between;padding:.6rem 1rem;flex-wrap:wrap}
li+li{border-top:1px solid var(--line)}
li>span{min-width:0;overflow-wrap:anywhere}
small{color:var(--soft)}
form{display:flex;flex-wrap:wrap;gap:.25rem}
button{font:inherit;font-size:.9rem;padding:.25rem .7rem;border:1px solid var(--line);border-radius:6px;background:none;color:inherit;cursor:pointer;min-height:2.25rem}
button:hover{border-color:var(--ink)}
button[aria-pressed=true]{background:var(--on);border-color:var(--on);color:var(--off)}
button[aria-pressed=true]::before{content:"✓ "}
button:focus-visible{outline:3px solid var(--gold);outline-offset:2px}
`
const styleHash = createHash('sha256').update(style).digest('base64')
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`

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
  { request, url }: ServiceCall,
  show: () => { title: string; about: string; sections: Section[] },
  change: (to: string, value: string) => boolean,
): Promise<Reply> {
  if (request.method === 'GET') return html(show())
  if (request.method !== 'POST') return reply(405, null, { allow: 'GET, POST' })
  if (hasForeignOrigin(request, url)) return sentence(403, 'Another site tried to change this. Open this page itself.')
  const form = new URLSearchParams(await request.text())
  if (!change(form.get('to') ?? '', form.get('value') ?? ''))
    return sentence(400, 'Nobody of that name, or nothing of that kind. Reload the page.')
  return reply(303, null, { location: url.pathname })
}

function html({ title, about, sections }: { title: string; about: string; sections: Section[] }): Reply {
  const body = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>${text(title)}</title>
<style>${style}</style></head><body><main>
<h1>${text(title)}</h1><p>${text(about)}</p>
${sections.map(section).join('\n')}
</main></body></html>`
  return reply(200, body, {
    'content-type': 'text/html;charset=utf-8',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
  })
}

const section = ({ title, about, rows }: Section): string =>
  `<h2>${text(title)}</h2>${about === undefined ? '' : `<p>${text(about)}</p>`}<ul>${rows.map(row).join('')}</ul>`

const row = ({ name, detail, to, current, choices }: Row): string =>
  `<li><span>${text(name)}<br><small>${text(detail)}</small></span>
<form method="post"><input type="hidden" name="to" value="${text(to)}">${choices.map((choice) => button(choice, current)).join('')}</form></li>`

const button = ({ value, text: shown, label }: Choice, current: string): string =>
  `<button name="value" value="${text(value)}" aria-pressed="${value === current}" aria-label="${text(label)}">${text(shown)}</button>`

const text = (raw: string): string => raw.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
