import { type Order, sendTest } from '@/components/test/send-test'
import { jwtBearer } from '@/lib/facts/grant-types'
import type { TokenTestResult } from '@/lib/queries/shapes/test'
import { sendProbe } from '@/lib/queries/test'
import { clientOrder } from './rung-order'

/** A correct request but for its `aud`, freshly signed; its token is thrown away. Where no user is named, the client speaks. */
export async function tryAudience(
  { form, typed }: Pick<Order, 'form' | 'typed'>,
  audience: string,
): Promise<TokenTestResult> {
  const { domain } = form
  if (!domain) throw new Error('audience lab: no domain is chosen')
  const order: Order = {
    form: { ...form, domain: { ...domain, audience: { value: audience, at: '' } } },
    typed,
    layers: { faults: [], edits: [], fixes: [] },
    place: { opened: null, signal: new AbortController().signal },
    send: (request) => sendProbe({ probe: 'audience', domainId: domain.id, request, audience }),
  }
  return (await sendTest(form.grantType === jwtBearer ? order : clientOrder(order))).result
}
