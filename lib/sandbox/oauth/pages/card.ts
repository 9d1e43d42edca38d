import { htmlPage, where } from '../../http/page'
import type { Reply } from '../../http/reply'
import type { PageCall } from './page-call'

export interface Card {
  title: string
  body: string
  status?: number
  /** Path and query the person goes on to. */
  next?: string
}

/** A small page that says at once whose it is: nobody should take it for Oracle's. */
export function card({ domain }: PageCall, { title, body, status = 200, next = '' }: Card): Reply {
  return htmlPage({
    title: `${title} · sandbox domain ${domain.profile.name}`,
    status,
    formTargets: formTargets(next),
    body: `<main class="card">
${where(domain.profile.name, 'play sign-in, not Oracle’s')}
${body}
</main>`,
  })
}

/** A visit that is over: submitted before, too old, or another person's. */
export const endedCard = (call: PageCall): Reply =>
  card(call, {
    title: 'This page has ended',
    status: 400,
    body: `<h1>This page has ended</h1>
<p>It was sent before, or lay open for too long. Go back to the application and start again.</p>`,
  })

/** Where the redirect after the form leads: an address that was registered for the client. */
function formTargets(next: string): string[] {
  const redirectUri = new URLSearchParams(next.split('?')[1] ?? '').get('redirect_uri') ?? ''
  if (!URL.canParse(redirectUri)) return []
  const { protocol, origin } = new URL(redirectUri)
  return [/^https?:$/.test(protocol) ? origin : protocol]
}
