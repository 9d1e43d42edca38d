import type { Witness } from '@/components/exchange/witness'
import { makeAuthorizeRequest } from '@/components/test/authorize-request'
import { buildRequest } from '@/components/test/build-request'
import { callbackAddress } from '@/components/test/callback-address'
import { type Order, type SentTest, sendTest } from '@/components/test/send-test'
import type { SignInRequestFact } from '@/lib/facts/call-facts'
import type { RungId } from '@/lib/probes/rung'
import type { TestResult, TokenTestInput } from '@/lib/queries/shapes/test'
import { sendProbe } from '@/lib/queries/test'
import { clientOrder, grantOrder } from './rung-order'

/** One rung as it went out and came back. */
export interface SentRung {
  id: RungId
  result: TestResult
  /** Absent where it carried nothing of this browser's. */
  witness?: Witness
  /** Of a token request: with what was signed for it. */
  sent?: SentTest
  signIn?: SignInRequestFact
}

/** Sends one request of a run; all but the last keep no token. The call of the service is sent elsewhere, by who has the token. */
export async function sendRung(id: Exclude<RungId, 'service'>, order: Order): Promise<SentRung> {
  const domainId = order.form.domain?.id ?? ''
  switch (id) {
    case 'discovery':
      return { id, result: await sendProbe({ probe: 'discovery', domainId }) }
    case 'token-endpoint': {
      const { tokenPath, wire } = buildRequest(order.form, order.layers)
      const where = { ...(tokenPath !== undefined && { tokenPath }), ...(wire && { wire }) }
      return { id, result: await sendProbe({ probe: 'token-endpoint', domainId, ...where }) }
    }
    case 'sign-in-page': {
      const { clientId, scope, signIn } = buildRequest(order.form, order.layers)
      const asked = { clientId, scope, redirectUri: callbackAddress(), change: signIn }
      const { url, fact } = await makeAuthorizeRequest({ domainUrl: order.form.domain?.url ?? '', ...asked })
      return { id, result: await sendProbe({ probe: 'sign-in-page', domainId, url }), signIn: fact }
    }
    case 'client':
      return withTest(id, await sendTest({ ...clientOrder(order), send: thrownAway(order) }))
    case 'grant':
      return withTest(id, await sendTest({ ...grantOrder(order), send: thrownAway(order) }))
    case 'scope':
      return withTest(
        id,
        await sendTest({ ...order, send: (request) => sendProbe({ probe: 'real', domainId, request }) }),
      )
  }
}

const withTest = (id: RungId, sent: SentTest): SentRung => ({
  id,
  result: sent.result,
  ...(sent.witness && { witness: sent.witness }),
  sent,
})

const thrownAway = (order: Order) => {
  const domainId = order.form.domain?.id ?? ''
  const aboutScope = buildRequest(order.form, order.layers).scope
  return (request: TokenTestInput) => sendProbe({ probe: 'token', domainId, request, aboutScope })
}
