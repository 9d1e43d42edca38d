import { afterAll, beforeAll, expect } from 'vitest'
import { signAssertion } from '../assertion'
import { type Bytes, toBase64 } from '../bytes'
import { openWorkshop } from '../key-files-fixture'
import { verifyWithPublicKey } from '../verify'
import type { KeyFileEntry, KeyFilePasswords } from './key-file-entry'
import { openKeyFile } from './open-key-file'

/** A workshop with an RSA and an elliptic-curve pair of openssl in it, made before the tests of a file and gone after them. */
export function openKeyWorkshop() {
  const workshop = openWorkshop()
  const { openssl, read } = workshop
  const publicKey = { rsa: '', ec: '' }

  beforeAll(() => {
    openssl('req -x509 -newkey rsa:2048 -noenc -keyout key.pem -out cert.pem -days 365 -subj /CN=northwind')
    openssl('req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -noenc -keyout ec.pem -out ec-cert.pem -subj /CN=ec')
    openssl('pkey -in key.pem -pubout -outform DER -out public.der')
    openssl('pkey -in ec.pem -pubout -outform DER -out ec-public.der')
    publicKey.rsa = toBase64(read('public.der'))
    publicKey.ec = toBase64(read('ec-public.der'))
  })
  afterAll(() => workshop.close())

  /** The key signs, what openssl calls its public half verifies, and nobody copies it. */
  const expectToSign = async ({ privateKey, spki }: KeyFileEntry) => {
    if (!privateKey) throw new Error('no private key')
    expect(privateKey.extractable).toBe(false)
    expect(toBase64(spki ?? new Uint8Array())).toBe(publicKey.rsa)
    const signed = await signAssertion({ header: { alg: 'RS256' }, claims: { sub: 'x' } }, privateKey)
    expect(await verifyWithPublicKey(signed, publicKey.rsa)).toEqual({ state: 'valid' })
  }
  return { ...workshop, publicKey, expectToSign }
}

export const entriesOf = async (bytes: Bytes, passwords: KeyFilePasswords = {}) => {
  const opened = await openKeyFile(bytes, passwords)
  if (!opened.ok) throw new Error(`${opened.error.message} ${opened.error.todo}`)
  return opened.value.entries
}

export const onlyEntry = async (bytes: Bytes, passwords: KeyFilePasswords = {}): Promise<KeyFileEntry> => {
  const [entry, ...more] = await entriesOf(bytes, passwords)
  if (!entry || more.length > 0) throw new Error(`${more.length + (entry ? 1 : 0)} entries`)
  return entry
}

export const problemOf = async (bytes: Bytes, passwords: KeyFilePasswords = {}) => {
  const opened = await openKeyFile(bytes, passwords)
  return opened.ok ? 'opened' : opened.error
}
