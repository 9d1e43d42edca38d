import type { Result } from '../../result'
import { err, ok } from '../../result'
import type { Bytes } from '../bytes'
import type { FileProblem } from '../file-problem'
import { knownKeyProblem } from '../known-keys'
import { thumbprints } from '../thumbprint'
import { fileNotes } from './file-notes'
import type { KeyFilePasswords } from './key-file-entry'
import { openKeyFile } from './open-key-file'

export interface FoundKeys {
  /** Never empty. */
  found: FoundKey[]
  /** What is worth knowing of the file, one sentence each. */
  notes: string[]
}

export interface FoundKey {
  /** Its name in the file. */
  alias?: string
  key: CryptoKey
  /** base64url SHA-1 of its certificate, where the file has one. */
  x5t?: string
}

/** The private keys in a file of any kind that can sign assertions: RSA, long enough, and nobody else's. */
export async function signingKeysIn(
  bytes: Bytes,
  passwords: KeyFilePasswords,
): Promise<Result<FoundKeys, FileProblem>> {
  const opened = await openKeyFile(bytes, passwords)
  if (!opened.ok) return opened
  const found: FoundKey[] = []
  let first: FileProblem | undefined
  for (const { alias, privateKey, spki, certificates } of opened.value.entries) {
    if (!privateKey || !spki) continue
    const problem = algorithmProblem(privateKey.algorithm) ?? (await knownKeyProblem(spki))
    if (problem) first ??= problem
    else {
      const [own] = certificates
      found.push({
        ...(alias !== undefined && { alias }),
        key: privateKey,
        ...(own && { x5t: (await thumbprints(own)).x5t }),
      })
    }
  }
  return found.length > 0 ? ok({ found, notes: fileNotes(opened.value) }) : err(first ?? noKey)
}

const noKey: FileProblem = {
  code: 'wrong-type',
  message: 'The file holds no private key.',
  todo: 'Choose the .pem, .p12, .jks or .jwk file with the private key.',
}

function algorithmProblem(algorithm: KeyAlgorithm): FileProblem | null {
  if (!('modulusLength' in algorithm))
    return {
      code: 'not-rsa',
      message:
        'The private key is on an elliptic curve; Oracle documents RS256 alone for assertions, and that takes an RSA key.',
      todo: 'Choose the RSA key of which the application has the certificate.',
    }
  const bits = Number(algorithm.modulusLength)
  return bits >= 2048
    ? null
    : {
        code: 'weak-key',
        message: `The RSA key has ${bits} bits; fewer than 2048 are not safe.`,
        todo: 'Make a key pair of 2048 bits or more.',
      }
}
