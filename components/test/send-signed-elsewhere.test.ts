import { afterAll, beforeAll, expect, test } from 'vitest'
import { openProbes } from '@/components/probes/probe-fixture'
import { signingInput } from '@/lib/jose/assertion'
import { toBase64 } from '@/lib/jose/bytes'
import { pastedSignature } from '@/lib/jose/pasted-signature'
import { sendProbe } from '@/lib/queries/test'
import { buildAssertion } from './build-request'
import { sendTest } from './send-test'

let page: Awaited<ReturnType<typeof openProbes>>
beforeAll(async () => {
  page = await openProbes()
})
afterAll(() => page.remove())

/** Signs as another program would, and sends what came back; no key is on the page. */
async function sendSigned(tamper: (signature: Uint8Array<ArrayBuffer>) => void = () => {}) {
  const { key, clientSecret } = page.clients.opa
  const { key: _key, ...form } = await page.formFor('opa', { isSignedElsewhere: true })
  const layers = { faults: [], edits: [], fixes: [] }
  const draft = buildAssertion(form, layers, { now: Date.now(), jti: crypto.randomUUID() })
  const input = new TextEncoder().encode(signingInput(draft))
  const signature = new Uint8Array(await crypto.subtle.sign('RSASSA-PKCS1-v1_5', key, input))
  tamper(signature)
  const read = pastedSignature(toBase64(signature), draft)
  if (!read.ok) throw new Error(read.error)
  const order = {
    form: { ...form, key: undefined },
    layers,
    typed: { secret: clientSecret, password: '' },
    place: { opened: null, signal: new AbortController().signal },
    signed: read.value,
  }
  const send = () =>
    sendTest({
      ...order,
      send: (request) => sendProbe({ probe: 'real', domainId: form.domain?.id ?? '', request }),
    })
  return { draft, send }
}

test('brings a token without a key on the page, and is known as sent when it goes again', async () => {
  const { draft, send } = await sendSigned()
  const first = await send()
  expect(first.result.facts.tokenAnswer?.value.success).toBe(true)
  expect(first.assertion).toEqual(draft)
  expect(first.sentBefore).toBe(false)
  expect((await send()).sentBefore).toBe(true)
})

test('is refused where the signature is not the registered key’s', async () => {
  const { send } = await sendSigned((signature) => signature.reverse())
  const { result } = await send()
  expect(result.facts.tokenAnswer?.value).toMatchObject({ success: false })
})
