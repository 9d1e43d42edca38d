import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { signingInput, userAssertion } from '@/lib/jose/assertion'
import { readCertificateFile } from '@/lib/jose/certificate'
import { pastedSignature } from '@/lib/jose/pasted-signature'
import { verifyWithPublicKey } from '@/lib/jose/verify'
import { inputFile, opensslCommand } from './signing-command'

const folder = mkdtempSync(join(tmpdir(), 'assay-signer-'))
const frozen = userAssertion({ clientId: 'a41c', userName: 'märia', alias: 'key', now: 1_773_043_200_000, jti: 'one' })
const bash = (command: string) => spawnSync('bash', ['-c', command], { cwd: folder, encoding: 'utf8' })

async function spkiOf(file: string): Promise<string> {
  const read = await readCertificateFile(new Uint8Array(readFileSync(join(folder, file))), file, Date.now())
  if (!read.ok) throw new Error(read.error.message)
  return read.value.spki
}

beforeAll(() => {
  for (const name of ['private-key', 'other'])
    bash(
      `openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=${name} -keyout ${name}.pem -out ${name}-cert.pem`,
    )
  writeFileSync(join(folder, inputFile), signingInput(frozen))
})
afterAll(() => rmSync(folder, { recursive: true }))

test('the command as it is shown makes a signature that the certificate confirms', async () => {
  const { stdout, stderr } = bash(opensslCommand)
  expect(stderr).toBe('')
  const read = pastedSignature(stdout, frozen)
  if (!read.ok) throw new Error(read.error)
  expect(await verifyWithPublicKey(read.value.assertion, await spkiOf('private-key-cert.pem'))).toEqual({
    state: 'valid',
  })
  expect((await verifyWithPublicKey(read.value.assertion, await spkiOf('other-cert.pem'))).state).toBe('invalid')
})

test('a line break at the end of the file makes another signature, which does not match', async () => {
  writeFileSync(join(folder, inputFile), `${signingInput(frozen)}\n`)
  const read = pastedSignature(bash(opensslCommand).stdout, frozen)
  writeFileSync(join(folder, inputFile), signingInput(frozen))
  if (!read.ok) throw new Error(read.error)
  expect((await verifyWithPublicKey(read.value.assertion, await spkiOf('private-key-cert.pem'))).state).toBe('invalid')
})
