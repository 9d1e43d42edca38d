import type { FactsAnswer, TokenTestResult } from '@/lib/queries/shapes/test'
import { err } from '@/lib/result'

/** What a signer says of a private key whose file misses its end. */
export async function unreadableKey(): Promise<string> {
  const { privateKey } = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ])
  const whole = new Uint8Array(await crypto.subtle.exportKey('pkcs8', privateKey))
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  const opened = await crypto.subtle
    .importKey('pkcs8', whole.slice(0, whole.length / 2), algorithm, false, ['sign'])
    .catch((thrown: unknown) => err(thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : 'unknown'))
  return 'error' in opened ? `The private key cannot be read: ${opened.error}` : ''
}

/** The caller's own software gave up before anything was sent. Beside it stands what the domain knows of the call. */
export const refusedByCaller = ({ facts, problems }: FactsAnswer, text: string): TokenTestResult => ({
  request: { method: 'POST', url: facts.domain?.value.tokenEndpoint ?? '', headers: [] },
  answer: { kind: 'none', because: text, todo: 'Bring the key into a form that can be read.', milliseconds: 0 },
  facts: { ...facts, refusal: { value: { at: 'caller', text }, from: 'answer', at: facts.now?.value ?? '' } },
  problems,
})
