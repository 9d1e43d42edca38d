import { sentence } from '../../http/answers'
import { hasForeignOrigin } from '../../http/foreign-origin'
import { text } from '../../http/page'
import { type Reply, reply } from '../../http/reply'
import { recordRefusal } from '../../refusals'
import type { DeviceCodeRow, PageVisit } from '../../world/oauth-rows'
import { readSession, type Session } from '../session'
import { card, endedCard } from './card'
import { consentForm } from './consent-form'
import { atPage, type PageCall } from './page-call'
import { askToSignIn } from './sign-in'
import { openVisit, readVisit, takeVisit } from './visit'

/** As in Oracle's sample of a device code answer. */
export const devicePath = '/ui/v1/device'

/** The person signs in, types the code that the device shows, and allows or denies. */
export async function devicePage(call: PageCall): Promise<Reply> {
  const { domain, request, url, now } = call
  const session = readSession(domain, request, now)
  if (request.method === 'GET') {
    if (!session) return askToSignIn(call, `${devicePath}${url.search}`)
    const visit = readVisit(call, url.searchParams.get('visit'), 'device-consent')
    return visit ? decisionForm(call, session, visit) : codeForm(call, session, url.searchParams.get('user_code') ?? '')
  }
  if (hasForeignOrigin(request, url)) return sentence(403, 'Another site tried to let a device in.')
  const sent = new URLSearchParams(await request.text())
  const visit = takeVisit(call, sent.get('visit'), 'device', 'device-consent')
  if (!visit || !session || visit.sessionId !== session.id) return endedCard(call)
  if (visit.page === 'device') return readCode(call, session, sent.get('user_code') ?? '')
  return decide(call, session, visit, sent.get('decision') === 'allow')
}

/** Small letters, blanks and dashes are forgiven: people type what they see. */
const asShown = (typed: string): string => typed.toUpperCase().replace(/[^A-Z]/g, '')

const pending = ({ domain, now }: PageCall, row: DeviceCodeRow | undefined): row is DeviceCodeRow =>
  row?.state === 'pending' && row.exp > now / 1000 && domain.apps.find('clientId', row.clientId) !== undefined

function readCode(call: PageCall, session: Session, typed: string): Reply {
  const row = call.domain.deviceCodes.find('userCode', asShown(typed))
  if (!pending(call, row)) {
    recordRefusal(call.world, atPage(call), 400, 'user-code-known', `no device waits with the code "${typed}"`)
    return codeForm(call, session, typed, 'No device is waiting with this code. Codes end after five minutes.')
  }
  const scopes = row.scope.split(' ').filter((word) => word !== '')
  const visit = { page: 'device-consent', next: '', sessionId: session.id, deviceCode: row.id, scopes } as const
  const { id } = openVisit(call, visit)
  return reply(303, null, { location: `${call.base}${devicePath}?visit=${id}` })
}

function decide(call: PageCall, session: Session, visit: PageVisit, isAllowed: boolean): Reply {
  const row = call.domain.deviceCodes.get(visit.deviceCode ?? '')
  if (!pending(call, row)) return endedCard(call)
  const by = { userId: session.user.id, signIn: session.signIn }
  call.domain.deviceCodes.put(isAllowed ? { ...row, state: 'allowed', by } : { ...row, state: 'denied' })
  const title = isAllowed ? 'The device is let in' : 'The device is not let in'
  return card(call, { title, body: `<h1>${title}</h1><p>You can close this page and go back to your device.</p>` })
}

function codeForm(call: PageCall, session: Session, typed: string, problem?: string): Reply {
  const { id } = openVisit(call, { page: 'device', next: '', sessionId: session.id })
  const invalid = problem === undefined ? '' : ' aria-invalid="true" aria-describedby="problem"'
  return card(call, {
    title: 'Let a device in',
    status: problem === undefined ? 200 : 400,
    body: `<h1>Let a device in</h1>
<p>Signed in as <strong>${text(session.user.displayName)}</strong></p>
<form method="post" action="${text(`${call.base}${devicePath}`)}">
<input type="hidden" name="visit" value="${id}">
<label for="user_code">Code on the device</label>
<input class="code" id="user_code" name="user_code" value="${text(typed)}" autocomplete="off" autocapitalize="characters" spellcheck="false" required autofocus${invalid}>
${problem === undefined ? '' : `<p class="error" id="problem" role="alert">${text(problem)}</p>`}
<div class="deeds"><button class="main">Go on</button></div>
</form>`,
  })
}

function decisionForm(call: PageCall, session: Session, visit: PageVisit): Reply {
  const row = call.domain.deviceCodes.get(visit.deviceCode ?? '')
  const app = row && call.domain.apps.find('clientId', row.clientId)
  if (!row || !app || visit.sessionId !== session.id) return endedCard(call)
  return card(call, {
    title: 'Let this device in?',
    body: `<h1>Let this device in?</h1>
<p><strong>${text(app.displayName)}</strong> shows <strong>${text(row.userCode)}</strong> and asks to act for <strong>${text(session.user.displayName)}</strong>:</p>
${consentForm(call, devicePath, visit)}`,
  })
}
