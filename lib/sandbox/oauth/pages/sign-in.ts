import { sentence } from '../../http/answers'
import { hasForeignOrigin } from '../../http/foreign-origin'
import { text } from '../../http/page'
import { type Reply, reply } from '../../http/reply'
import { sameSecret } from '../../http/same-secret'
import { recordRefusal } from '../../refusals'
import { folded } from '../../world/domain-state'
import type { PageVisit } from '../../world/oauth-rows'
import { federatedText, isFederated } from '../is-federated'
import { beginSession } from '../session'
import { card, endedCard } from './card'
import { atPage, type PageCall } from './page-call'
import { openVisit, readVisit, takeVisit } from './visit'

export const signInPath = '/ui/v1/signin'

/** Sends a browser to the sign-in page; from there it goes on to `next`. */
export function askToSignIn(call: PageCall, next: string): Reply {
  const { id } = openVisit(call, { page: 'sign-in', next })
  return reply(302, null, { location: `${call.base}${signInPath}?visit=${id}`, 'cache-control': 'no-store' })
}

/** `/ui/v1/signin`: user name and password. */
export async function signInPage(call: PageCall): Promise<Reply> {
  const { request, url } = call
  if (request.method === 'GET') {
    const visit = readVisit(call, url.searchParams.get('visit'), 'sign-in')
    return visit ? form(call, visit) : endedCard(call)
  }
  if (hasForeignOrigin(request, url)) return sentence(403, 'Another site tried to sign somebody in.')
  const sent = new URLSearchParams(await request.text())
  const visit = takeVisit(call, sent.get('visit'), 'sign-in')
  return visit ? signIn(call, visit, sent.get('username') ?? '', sent.get('password') ?? '') : endedCard(call)
}

function signIn(call: PageCall, visit: PageVisit, userName: string, password: string): Reply {
  const { domain, base, now } = call
  const user = domain.users.find('userName', folded(userName))
  if (user && isFederated(user)) return refused(call, visit, userName, 'password-allowed', federatedText)
  // Both sentences: codes AUTH-3001 and AUTH-3003 of Oracle's authentication API.
  if (!user || !sameSecret(password, user.password))
    return refused(call, visit, userName, 'user-password', 'You entered an incorrect username or password.')
  if (!user.active)
    return refused(
      call,
      visit,
      userName,
      'subject-active',
      'Your account is deactivated. Contact your system administrator.',
    )
  return reply(303, null, { location: `${base}${visit.next}`, 'set-cookie': beginSession(domain, user, base, now) })
}

function refused(call: PageCall, { next }: PageVisit, userName: string, gate: string, problem: string): Reply {
  recordRefusal(call.world, atPage(call), 401, gate, `sign-in of "${userName}": ${problem}`)
  return form(call, openVisit(call, { page: 'sign-in', next }), { userName, problem })
}

function form(call: PageCall, { id, next }: PageVisit, refusal?: { userName: string; problem: string }): Reply {
  const invalid = refusal ? ' aria-invalid="true" aria-describedby="problem"' : ''
  const clientId = new URLSearchParams(next.split('?')[1] ?? '').get('client_id') ?? ''
  const app = call.domain.apps.find('clientId', clientId)
  return card(call, {
    title: 'Sign in',
    next,
    status: refusal ? 401 : 200,
    body: `<h1>Sign in</h1>
${app ? `<p>to go on to <strong>${text(app.displayName)}</strong></p>` : ''}
<form method="post" action="${text(`${call.base}${signInPath}`)}">
<input type="hidden" name="visit" value="${id}">
<label for="username">User name</label>
<input id="username" name="username" value="${text(refusal?.userName ?? '')}" autocomplete="username" autocapitalize="none" spellcheck="false" required${refusal ? '' : ' autofocus'}>
<label for="password">Password</label>
<input id="password" name="password" type="password" autocomplete="current-password" required${invalid}${refusal ? ' autofocus' : ''}>
${refusal ? `<p class="error" id="problem" role="alert">${text(refusal.problem)}</p>` : ''}
<div class="deeds"><button class="main">Sign in</button></div>
</form>
<p class="note">People and passwords of this play world are in the line that the sandbox printed at start, or on the console’s Sandbox page. Never type a real password here.</p>`,
  })
}
