import { sentence } from '../../http/answers'
import { hasForeignOrigin } from '../../http/foreign-origin'
import { text } from '../../http/page'
import { type Reply, reply } from '../../http/reply'
import type { PageVisit } from '../../world/oauth-rows'
import type { App } from '../../world/resources'
import { denyAuthorize } from '../authorize-answer'
import { readSession, type Session } from '../session'
import { card, endedCard } from './card'
import { consentForm } from './consent-form'
import type { PageCall } from './page-call'
import { openVisit, readVisit, takeVisit } from './visit'

/** As seen in a public note on a real domain. */
export const consentPath = '/ui/v1/myconsole/consent'

/** Sends a browser to the consent page; when the person allows, it goes on to `next`. */
export function askForConsent(call: PageCall, session: Session, scopes: string[], next: string): Reply {
  const { id } = openVisit(call, { page: 'consent', next, scopes, sessionId: session.id })
  return reply(302, null, { location: `${call.base}${consentPath}?visit=${id}`, 'cache-control': 'no-store' })
}

/** `/ui/v1/myconsole/consent`: may this application have that? */
export async function consentPage(call: PageCall): Promise<Reply> {
  const { domain, request, url, now } = call
  const session = readSession(domain, request, now)
  if (request.method === 'GET') {
    const visit = readVisit(call, url.searchParams.get('visit'), 'consent')
    const app = visit && clientOf(call, visit)
    if (!visit || !app || !session || session.id !== visit.sessionId) return endedCard(call)
    return form(call, visit, app, session)
  }
  if (hasForeignOrigin(request, url)) return sentence(403, 'Another site tried to give consent.')
  const sent = new URLSearchParams(await request.text())
  const visit = takeVisit(call, sent.get('visit'), 'consent')
  const app = visit && clientOf(call, visit)
  if (!visit || !app || !session || session.id !== visit.sessionId) return endedCard(call)
  if (sent.get('decision') !== 'allow') return denyAuthorize(call, paramsOf(visit))
  const id = `${session.user.id} ${app.id}`
  const before = domain.consents.get(id)?.scopes ?? []
  domain.consents.put({ id, scopes: [...new Set([...before, ...(visit.scopes ?? [])])] })
  return reply(303, null, { location: `${call.base}${visit.next}` })
}

const paramsOf = ({ next }: PageVisit) => new URLSearchParams(next.slice(next.indexOf('?') + 1))

const clientOf = ({ domain }: PageCall, visit: PageVisit): App | undefined =>
  domain.apps.find('clientId', paramsOf(visit).get('client_id') ?? '')

const form = (call: PageCall, visit: PageVisit, app: App, session: Session): Reply =>
  card(call, {
    title: 'Allow access?',
    next: visit.next,
    body: `<h1>Allow access?</h1>
<p><strong>${text(app.displayName)}</strong> asks to act for <strong>${text(session.user.displayName)}</strong>:</p>
${consentForm(call, consentPath, visit)}`,
  })
