import { text } from 'node:stream/consumers'
import { isSet, textOf, type Values } from '../command'
import { Mistake } from '../mistake'
import type { Terminal } from '../terminal'
import { type OciProfile, readProfile } from './oci-profile'

export type Credential =
  | { kind: 'client'; clientId: string; clientSecret: string }
  | { kind: 'token'; accessToken: string }
  | { kind: 'profile'; profile: OciProfile }

/** As whom the domain is called. Never from an argument: those are for every user of the machine to read. */
export async function readCredential(values: Values, { env, stdin }: Terminal): Promise<Credential> {
  if (isSet(values, 'token-stdin')) return token(await text(stdin as AsyncIterable<string>), 'On standard input')
  const profile = textOf(values, 'profile')
  if (profile !== undefined) return { kind: 'profile', profile: readProfile(profile, env) }
  const { ASSAY_CLIENT_ID: clientId = '', ASSAY_CLIENT_SECRET: clientSecret = '', ASSAY_TOKEN: accessToken = '' } = env
  if (clientId !== '' && clientSecret !== '') return { kind: 'client', clientId, clientSecret }
  if (clientId !== '' || clientSecret !== '')
    throw new Mistake('ASSAY_CLIENT_ID and ASSAY_CLIENT_SECRET go together, and one of them is not set.')
  if (accessToken !== '') return token(accessToken, 'In ASSAY_TOKEN')
  throw new Mistake(
    'Nothing says as whom the domain is called. Set ASSAY_CLIENT_ID and ASSAY_CLIENT_SECRET, name a --profile, or give a token by --token-stdin.',
  )
}

function token(given: string, where: string): Credential {
  const accessToken = given.trim()
  if (accessToken === '' || accessToken.length > 100_000 || /\s/.test(accessToken.replace(/^bearer\s+/i, '')))
    throw new Mistake(`${where} is no access token: one word is expected.`)
  return { kind: 'token', accessToken }
}
