import { randomBytes } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'

const part = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url')

/** A token as a domain gives it, with a signature of the right length that nobody made. */
export function unsignedToken(at: number): string {
  const issued = 1_772_000_000 + (at % 5_000)
  const claims = {
    iss: 'https://identity.oraclecloud.com/',
    tok_type: 'AT',
    sub: `user${at % 900}@northwind.example`,
    sub_type: 'user',
    user_tenantname: 'idcs-0a1b2c3d4e5f60718293a4b5c6d7e8f9',
    client_id: `${(at % 40).toString(16).padStart(4, '0')}1d0c4a9b8e7f6a5b4c3d2e1f0a9b`,
    client_name: `caller ${at % 40}`,
    aud: ['https://x.integration.eu-frankfurt-1.ocp.oraclecloud.com:443', 'https://x.process.oci.oraclecloud.com'],
    scope: 'urn:opc:resource:consumer::all',
    jti: randomBytes(16).toString('hex'),
    iat: issued,
    exp: issued + 3_600,
  }
  return `${part({ kid: 'SIGNING_KEY', x5t: 'l2bd7IpM2kqQ1aZ0', alg: 'RS256' })}.${part(claims)}.${randomBytes(256).toString('base64url')}`
}

/** Writes a log in which tokens come again, between lines that say nothing and errors; answers its length in bytes. */
export async function writeLog(path: string, tokens: readonly string[], count: number, bytes: number): Promise<number> {
  const file = createWriteStream(path)
  const filler = Math.max(0, Math.floor(bytes / count) - (tokens[0]?.length ?? 0) - 220)
  let written = 0
  for (let at = 0; at < count; at += 1) {
    const time = new Date(1_772_000_000_000 + at * 1_000).toISOString()
    const quiet = `${time} INFO  [http-8080-exec-${at % 16}] c.n.orders.Sync - step done ${'order copied, '.repeat(Math.ceil(filler / 14)).slice(0, filler)}\n`
    const lines =
      `${quiet}${time} DEBUG [http-8080-exec-${at % 16}] c.n.orders.Caller - Authorization: Bearer ${tokens[at % tokens.length]}\n` +
      (at % 25 === 0
        ? `${time} ERROR [http-8080-exec-${at % 16}] c.n.orders.Caller - {"error":"invalid_client","error_description":"Client authentication failed."}\n`
        : '')
    written += lines.length
    if (!file.write(lines)) await once(file, 'drain')
  }
  file.end()
  await once(file, 'finish')
  return written
}
