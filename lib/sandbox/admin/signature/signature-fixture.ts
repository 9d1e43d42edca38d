import { createHash, generateKeyPairSync, sign } from 'node:crypto'
import type { Hands } from '../../healthy-fixture'

export interface ApiKeyPair {
  /** PEM */
  privateKey: string
  publicKey: string
}

export function makeApiKey(): ApiKeyPair {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return {
    privateKey: privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  }
}

/** What `~/.oci/config` has, beside the private key's file. */
export interface Profile {
  tenancy: string
  user: string
  fingerprint: string
}

/**
 * What an administrator does so that somebody can sign: find the user, give them a role, register their public key. The answer
 * to the last names everything that `~/.oci/config` needs.
 */
export async function registerKey(
  { admin }: Pick<Hands, 'admin'>,
  userName: string,
  publicKey: string,
  role?: string,
): Promise<Profile & { userId: string }> {
  const found = await admin('GET', `Users?filter=${encodeURIComponent(`userName eq "${userName}"`)}`)
  const [user] = found.body.Resources as { id: string; ocid: string; tenancyOcid: string }[]
  if (!user) throw new Error(`no user ${userName}`)
  if (role !== undefined) {
    const filter = encodeURIComponent(`app.value eq "IDCSAppId" and displayName eq "${role}"`)
    const [entitlement] = (await admin('GET', `AppRoles?filter=${filter}`)).body.Resources as { id: string }[]
    await admin('POST', 'Grants', {
      schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:Grant'],
      grantMechanism: 'ADMINISTRATOR_TO_USER',
      grantee: { type: 'User', value: user.id },
      app: { value: 'IDCSAppId' },
      entitlement: { attributeName: 'appRoles', attributeValue: entitlement?.id },
    })
  }
  const { body } = await admin('POST', 'ApiKeys', {
    schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:apikey'],
    key: publicKey,
    user: { ocid: user.ocid },
  })
  return { tenancy: user.tenancyOcid, user: user.ocid, fingerprint: String(body.fingerprint), userId: user.id }
}

/** A request as Oracle's signer makes it; `change` alters a part before it is signed. */
export function signedRequest(
  profile: Profile,
  privateKey: string,
  url: string,
  {
    method = 'GET',
    body,
    date = new Date(),
    change = {},
  }: {
    method?: string
    body?: string
    date?: Date
    change?: { headers?: string[]; algorithm?: string; version?: string; host?: string; dateName?: 'date' | 'x-date' }
  } = {},
): Request {
  const { host, pathname, search } = new URL(url)
  const { dateName = 'x-date' } = change
  const values: Record<string, string> = {
    [dateName]: date.toUTCString(),
    '(request-target)': `${method.toLowerCase()} ${pathname}${search}`,
    host: change.host ?? host,
    ...(body === undefined
      ? {}
      : {
          'content-type': 'application/json',
          'content-length': String(Buffer.byteLength(body)),
          'x-content-sha256': createHash('sha256').update(body).digest('base64'),
        }),
  }
  const names = change.headers ?? Object.keys(values)
  const text = names.map((name) => `${name}: ${values[name]}`).join('\n')
  const signature = sign('sha256', Buffer.from(text), privateKey).toString('base64')
  const { tenancy, user, fingerprint } = profile
  const { '(request-target)': _, host: __, ...headers } = values
  const authorization = [
    `version="${change.version ?? '1'}"`,
    `keyId="${tenancy}/${user}/${fingerprint}"`,
    `algorithm="${change.algorithm ?? 'rsa-sha256'}"`,
    `headers="${names.join(' ')}"`,
    `signature="${signature}"`,
  ]
  return new Request(url, {
    method,
    headers: { ...headers, host, authorization: `Signature ${authorization.join(',')}` },
    ...(body === undefined ? {} : { body }),
  })
}
