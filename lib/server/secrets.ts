import 'server-only'
import { ok, type Result } from '../result'
import {
  takeSecret as deleteSecret,
  openSecret,
  revealSecret as revealOnce,
  type SecretProblem,
  sweepSecrets,
} from '../store/secrets'
import { type Refused, refused } from './answer'
import { theConsole } from './console'

/** The stored client secret of a run, for a request this server sends itself. */
export async function openClientSecret(id: string): Promise<Result<string, Refused>> {
  const { db, key } = await theConsole()
  const secret = await openSecret(db, key, id, Date.now())
  return secret.ok ? secret : refuseSecret(secret.error)
}

/** To the person who ran the setup, once. */
export async function revealSecret(id: string): Promise<Result<{ clientSecret: string }, Refused>> {
  const { db, key } = await theConsole()
  const secret = await revealOnce(db, key, id, Date.now())
  return secret.ok ? ok({ clientSecret: secret.value }) : refuseSecret(secret.error)
}

export async function takeSecret(id: string): Promise<Result<undefined, Refused>> {
  const { db } = await theConsole()
  await deleteSecret(db, id, Date.now())
  return ok(undefined)
}

/** Deletes the values whose 24 hours are over. */
export async function sweepOldSecrets(): Promise<void> {
  await sweepSecrets((await theConsole()).db, Date.now())
}

const sentences: Record<SecretProblem, string> = {
  unknown: 'This client secret is not stored here.',
  taken: 'This client secret was handed over and deleted here.',
  expired: 'This client secret was kept for 24 hours, and that time is over.',
  'revealed before': 'This client secret was shown before, and it is shown once.',
  'sealed with another key': 'This client secret was sealed with another key than the console has now.',
  damaged: 'This client secret cannot be opened: the stored value is damaged.',
}

const refuseSecret = (reason: SecretProblem): { ok: false; error: Refused } =>
  refused(410, {
    code: `secret-${reason.replaceAll(' ', '-')}`,
    message: sentences[reason],
    todo: 'Type the secret, or let a plan regenerate it.',
    field: 'secret',
  })
