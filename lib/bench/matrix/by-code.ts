import { makeAuthorizeRequest, readCallback } from '../../../components/test/authorize-request'
import type { BuiltRequest } from '../../../components/test/build-request'
import { cameBack, type SignedIn } from '../../../components/test/came-back'
import { exchangeOf } from '../../../components/test/exchange-code'
import { refusedSignIn } from '../../../components/test/refused-sign-in'
import type { SentTest } from '../../../components/test/send-test'
import { collectFacts } from '../../domain/collect'
import type { Shown } from '../../domain/token'
import type { TokenTestResult } from '../../queries/shapes/test'
import { heading, openBrowser } from '../../sandbox/oauth/browser-fixture'
import { redirectUri, type Setup } from './open-setup'

/** The sentence the sandbox's sign-in page shows. */
const pageProblem = /role="alert"[^>]*>([^<]+)</

const now = () => new Date().toISOString()

/** Somebody signs in, and the code is exchanged. */
export async function byCode(
  setup: Setup,
  base: Omit<SentTest, 'result'>,
  ask: (shown: Shown) => Promise<TokenTestResult>,
): Promise<SentTest> {
  const { request, form } = base
  const back = await signIn(setup, request)
  if (back.at === 'refused') {
    const { clientId, scope } = request
    const domain = setup.world.domain(setup.variant.side)
    const known = await collectFacts(domain, { clientId, scope, serviceAppId: setup.service.appId }, now())
    return { ...base, result: refusedSignIn(form, request, back, known) }
  }
  const { sent: code, fact, isTwice } = await exchangeOf(back, request.signIn)
  if (isTwice) await ask({ code })
  const codeFact = fact()
  const about = <T>(value: T) => ({ value, from: 'request' as const, at: now() })
  return {
    ...base,
    result: await ask({ code }),
    more: { signInRequest: about(back.request.fact), code: about(codeFact) },
  }
}

/** What a person does in the window, and what comes back from it. */
async function signIn(
  { world, variant, userName, password }: Setup,
  { clientId, scope, signIn: change }: BuiltRequest,
): Promise<SignedIn> {
  const domain = world.domain(variant.side)
  const request = await makeAuthorizeRequest({ domainUrl: domain.url, clientId, scope, redirectUri, change })
  const browser = openBrowser(domain)
  let seen = await browser.go(request.url)
  if (heading(seen) === 'Sign in') seen = await browser.submit(seen, { username: userName ?? '', password })
  if (heading(seen) === 'Allow access?')
    seen = await browser.submit(seen, { decision: change?.person === 'denies' ? 'deny' : 'allow' })
  const came = seen.sentTo && readCallback(seen.sentTo.search, request)
  const back = came && cameBack(request, came)
  if (back) return back
  return { request, at: 'refused', status: seen.status, ...shown(seen.html) }
}

/** A page that shows an error in place of sending it: JSON, or a sentence above the form. */
function shown(html: string): { error: string; description: string } {
  try {
    const { error, error_description } = JSON.parse(html) as { error?: string; error_description?: string }
    return { error: error ?? '', description: error_description ?? '' }
  } catch {
    return {
      error: '',
      description: pageProblem.exec(html)?.[1]?.replaceAll('&#39;', "'") ?? html.replace(/<[^>]+>/g, ' ').slice(0, 500),
    }
  }
}
