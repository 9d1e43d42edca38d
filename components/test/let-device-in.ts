import { ownOfDevice } from '@/components/exchange/own-values'
import { witnessed } from '@/components/exchange/witness'
import { isUndecided } from '@/lib/facts/is-undecided'
import type { TokenTestResult } from '@/lib/queries/shapes/test'
import { askFacts, sendDeviceTest } from '@/lib/queries/test'
import type { BuiltRequest } from './build-request'
import { type Carried, carry, inputOf } from './carry'
import { pollDevice } from './poll-device'
import type { EarlierExchange, Order, SentTest } from './send-test'
import { SignInStopped } from './sign-in-stopped'

type LetIn = Carried & Pick<SentTest, 'device' | 'before'>

/** Asks for a device code, shows what a person has to type, and polls until somebody has decided, the code has ended or nobody waits. */
export async function letDeviceIn(order: Order, request: BuiltRequest): Promise<LetIn> {
  const { form, place } = order
  const { clientId, scope, serviceAppId = form.service?.appId } = request
  const asked = await witnessed(
    () =>
      sendDeviceTest({
        domainId: form.domain?.id ?? '',
        clientId,
        scope,
        clientAuth: form.clientProof === 'assertion' ? 'client-assertion' : form.clientProof,
        ...(serviceAppId !== undefined && { serviceAppId }),
      }),
    ({ codes }) => ownOfDevice(codes),
  )
  const { codes, ...result } = asked.result
  if (!codes) return { result, witness: asked.witness, sentBefore: false, wasPrepared: false, device: { at: 'asked' } }

  const first: EarlierExchange = { kind: 'device', result, witness: asked.witness }
  const { last, polls } = await pollDevice({
    codes,
    came: asked.witness.askedAt + asked.witness.milliseconds,
    change: request.device,
    signal: place.signal,
    onWait: order.onDevice,
    ask: (deviceCode) => carry(order, request, { ...inputOf(order, request), deviceCode }),
  })
  if (!last) throw new SignInStopped({ why: 'device-left' })
  const before = [first, ...polls]
  const { error } = last.result.facts.tokenAnswer?.value ?? {}
  if (!isUndecided(error)) return { ...last, before, device: { at: 'answered' } }
  // Nobody asked about a call that was not decided: now it stays so.
  return { ...last, result: await withKnown(order, request, last.result), before, device: { at: 'left' } }
}

async function withKnown({ form }: Order, request: BuiltRequest, result: TokenTestResult): Promise<TokenTestResult> {
  const { clientId, scope } = request
  const known = await askFacts({ domainId: form.domain?.id ?? '', clientId, scope })
  return {
    ...result,
    facts: { ...known.facts, ...result.facts },
    problems: [...known.problems, ...result.problems],
  }
}
