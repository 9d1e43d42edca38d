import { execFile, spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSandbox } from '../create-sandbox'
import { type Listening, listenSandbox } from '../listen'
import type { Sandbox, SandboxDomain } from '../sandbox-types'

/*
 * "JWT User Assertion with Oracle Integration Cloud" (and Oracle's own "Prerequisites for JWT User Assertion", which it follows) by the
 * commands it prints, against the sandbox: keytool, openssl and curl as a person types them. What differs from the print: `-dname` and
 * the two passwords, without which the tools would ask; the continuation lines its curl command lacks; the API where it shows pictures.
 */

const folder = mkdtempSync(join(tmpdir(), 'procedure-'))
const hasKeytool = spawnSync('keytool', ['-help']).status === 0
const known: Record<string, string> = {}
let sandbox: Sandbox
let listening: Listening
let domain: SandboxDomain

beforeAll(async () => {
  sandbox = await createSandbox()
  listening = await listenSandbox(sandbox)
  const found = sandbox.describe(listening.url).domains.find(({ name }) => name === 'us')
  if (!found) throw new Error('no domain us')
  domain = found
  Object.assign(known, { DOMAIN: domain.url, ADMIN: domain.admin.clientId, ADMIN_SECRET: domain.admin.clientSecret })
})
afterAll(async () => {
  await listening.close()
  await sandbox.close()
  rmSync(folder, { recursive: true, force: true })
})

const run = promisify(execFile)

/** What the commands printed. They see what earlier steps noted, as environment. */
async function bash(commands: string): Promise<string> {
  const env = { ...process.env, LC_ALL: 'C', ...known }
  const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', commands], { cwd: folder, env })
  return stdout.trim()
}

interface Answer {
  status: number
  body: Record<string, unknown>
}

/** A curl command whose answer is JSON; its status comes last. */
async function curl(command: string): Promise<Answer> {
  const text = await bash(`curl -s -w '\\n%{http_code}' ${command}`)
  const cut = text.lastIndexOf('\n')
  const body = text.slice(0, Math.max(cut, 0))
  return { status: Number(text.slice(cut + 1)), body: body === '' ? {} : JSON.parse(body) }
}

const admin = (method: string, path: string, body?: unknown): Promise<Answer> => {
  const data = body === undefined ? '' : `-H 'Content-Type: application/scim+json' -d '${JSON.stringify(body)}'`
  return curl(`-X ${method} -H "Authorization: Bearer $ADMIN_TOKEN" ${data} "$DOMAIN/admin/v1/${path}"`)
}

const idcs = 'urn:ietf:params:scim:schemas:oracle:idcs'
const noted = (name: string, value: unknown): string => {
  expect(value).toBeTypeOf('string')
  known[name] = String(value)
  return String(value)
}

/** Header, claims and signature joined as Oracle's shell scripts do it; `$SUB`, `$KID`, `$AUD`, `$JTI` come from the step. */
const assertion = `
now=$(date +%s)
header=$(printf '{"alg":"RS256","typ":"JWT",%s}' "$KEY_NAME" | openssl base64 -A | tr '+/' '-_' | tr -d '=')
claims=$(printf '{"sub":"%s","iss":"%s","aud":"%s","iat":%d,"exp":%d,"jti":"%s"}' "$SUB" "$CLIENT_ID" "$AUD" $now $((now+300)) "$JTI" | openssl base64 -A | tr '+/' '-_' | tr -d '=')
signature=$(printf '%s.%s' "$header" "$claims" | openssl dgst -sha256 -sign private_key.pem -binary | openssl base64 -A | tr '+/' '-_' | tr -d '=')
printf '%s.%s.%s' "$header" "$claims" "$signature"`

/** The token request of the article, continuation lines mended. */
const tokenRequest = `-L -X POST "$DOMAIN/oauth2/v1/token" \\
  -H 'Content-Type: application/x-www-form-urlencoded' \\
  -H "Authorization: Basic $(printf '%s:%s' "$CLIENT_ID" "$CLIENT_SECRET" | openssl base64 -A)" \\
  --data-urlencode grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer \\
  --data-urlencode assertion="$ASSERTION" \\
  --data-urlencode scope="$SCOPE"`

async function askToken(change: Record<string, string> = {}): Promise<Answer> {
  const before = { ...known }
  Object.assign(known, { JTI: randomUUID(), ...change })
  known.ASSERTION ??= await bash(assertion)
  const answer = await curl(tokenRequest)
  for (const name of Object.keys(known)) delete known[name]
  Object.assign(known, before)
  return answer
}

const refusedBy = (): string | undefined => sandbox.refusals().at(-1)?.gate

describe.sequential('the published procedure', () => {
  test.runIf(hasKeytool)('makes a key pair, exports the certificate, and opens the key with openssl', async () => {
    await bash(`
keytool -genkey -keyalg RSA -alias assert -keystore sampleKeystore.jks -storepass samplePasswd -validity 365 -keysize 2048 -dname CN=northwind
keytool -exportcert -alias assert -file assert.cer -keystore sampleKeystore.jks -storepass samplePasswd
keytool -importkeystore -srckeystore sampleKeystore.jks -srcstorepass samplePasswd -srckeypass samplePasswd -srcalias assert -destalias assert -destkeystore assert.p12 -deststoretype PKCS12 -deststorepass samplePasswd -destkeypass samplePasswd
openssl pkcs12 -in assert.p12 -nodes -nocerts -out private_key.pem -passin pass:samplePasswd`)
    // What openssl writes before the key; some signers choke on it.
    expect(readFileSync(join(folder, 'private_key.pem'), 'utf8')).toMatch(/^Bag Attributes/)
  })

  test.skipIf(hasKeytool)('without a JDK, openssl makes the same files', async () => {
    await bash(`
openssl req -x509 -newkey rsa:2048 -nodes -keyout private_key.pem -out assert.pem -days 365 -subj /CN=northwind
openssl x509 -in assert.pem -outform DER -out assert.cer`)
  })

  test('an administrator gets a token for the admin API', async () => {
    const { body } = await curl(
      `-u "$ADMIN:$ADMIN_SECRET" -d grant_type=client_credentials --data-urlencode scope=urn:opc:idm:__myscopes__ "$DOMAIN/oauth2/v1/token"`,
    )
    noted('ADMIN_TOKEN', body.access_token)
  })

  test('the certificate is imported under its alias', async () => {
    const x509Base64Certificate = await bash('openssl base64 -A -in assert.cer')
    const { status, body } = await admin('POST', 'OAuthClientCertificates', {
      schemas: [`${idcs}:OAuthClientCertificate`],
      certificateAlias: 'assert',
      x509Base64Certificate,
    })
    expect(status).toBe(201)
    const hex = await bash(
      "openssl x509 -in assert.cer -inform DER -noout -fingerprint -sha1 | cut -d= -f2 | tr -d ':'",
    )
    expect(body.sha1Thumbprint).toBe(hex.toLowerCase())
  })

  test('the scope is taken from the instance, not typed', async () => {
    const filter = encodeURIComponent('isOPCService eq true and displayName eq "oic-us"')
    const { body } = await admin('GET', `Apps?filter=${filter}&attributes=scopes,audience`)
    const [instance] = body.Resources as { id: string; scopes: { fqs: string }[] }[]
    noted('INSTANCE', instance?.id)
    const scope = noted(
      'SCOPE',
      instance?.scopes.find(({ fqs }) => fqs.endsWith('urn:opc:resource:consumer::all'))?.fqs,
    )
    expect(scope).toMatch(/^https:\/\/[0-9A-F]{32}\.integration\.[a-z0-9-]+\.ocp\.oraclecloud\.com:443urn:/)
  })

  test('the trusted application is created, inactive, and activated', async () => {
    const { status, body } = await admin('POST', 'Apps', {
      schemas: [`${idcs}:App`],
      displayName: 'Sharepoint flow',
      basedOnTemplate: { value: 'CustomWebAppTemplateId' },
      isOAuthClient: true,
      clientType: 'trusted',
      allowedGrants: ['client_credentials', 'urn:ietf:params:oauth:grant-type:jwt-bearer'],
      allowedScopes: [{ fqs: known.SCOPE }],
      certificates: [{ certAlias: 'assert' }],
    })
    expect([status, body.active]).toEqual([201, false])
    noted('CLIENT_ID', body.name)
    noted('CLIENT_SECRET', body.clientSecret)
    noted('APP', body.id)
    Object.assign(known, {
      SUB: domain.users[0]?.userName,
      KEY_NAME: '"kid":"assert"',
      AUD: 'https://identity.oraclecloud.com/',
    })
    expect((await askToken()).status).toBe(401)
    expect(refusedBy()).toBe('app-active')
    const changed = await admin('PUT', `AppStatusChanger/${known.APP}`, {
      active: true,
      schemas: [`${idcs}:AppStatusChanger`],
    })
    expect([changed.status, changed.body.active]).toEqual([200, true])
  })

  test('the same certificate becomes a trusted partner’s', async () => {
    const { status } = await admin('POST', 'OAuthPartnerCertificates', {
      schemas: [`${idcs}:OAuthPartnerCertificate`],
      certificateAlias: 'assert',
      x509Base64Certificate: await bash('openssl base64 -A -in assert.cer'),
    })
    expect(status).toBe(201)
  })

  test.each([
    ['kid', async () => '"kid":"assert"'],
    [
      'x5t',
      async () =>
        `"x5t":"${await bash("openssl x509 -in assert.cer -inform DER -outform DER | openssl dgst -sha1 -binary | openssl base64 -A | tr '+/' '-_' | tr -d '='")}"`,
    ],
  ])('an assertion that names its key by %s gets a token', async (_, keyName) => {
    const { status, body } = await askToken({ KEY_NAME: await keyName() })
    expect([status, body.token_type, body.expires_in]).toEqual([200, 'Bearer', 3600])
    noted('TOKEN', body.access_token)
  })

  test('the integration refuses a user without a role, and runs once ServiceInvoker was given', async () => {
    const call = `-H "Authorization: Bearer $TOKEN" "$DOMAIN/oic-us/ic/api/integration/v1/flows/rest/ECHO/1.0/echo"`
    expect((await curl(call)).status).toBe(403)
    const find = (what: string) => encodeURIComponent(what)
    const role = await admin(
      'GET',
      `AppRoles?filter=${find(`app.value eq "${known.INSTANCE}" and displayName eq "ServiceInvoker"`)}`,
    )
    const user = await admin('GET', `Users?filter=${find(`userName eq "${known.SUB}"`)}`)
    const idOf = ({ body }: Answer) => (body.Resources as { id: string }[])[0]?.id
    const grant = await admin('POST', 'Grants', {
      schemas: [`${idcs}:Grant`],
      grantMechanism: 'ADMINISTRATOR_TO_USER',
      grantee: { type: 'User', value: idOf(user) },
      app: { value: known.INSTANCE },
      entitlement: { attributeName: 'appRoles', attributeValue: idOf(role) },
    })
    expect(grant.status).toBe(201)
    expect((await curl(call)).status).toBe(200)
  })

  test.each([
    [
      'the audience that the article’s table misspells',
      { AUD: 'https://identity.oracle.com/' },
      'invalid_grant',
      'assertion-audience',
    ],
    ['the suffix that the article’s script adds a second time', { SCOPE: 'doubled' }, 'invalid_scope', 'scope-shape'],
    ['an alias nobody registered', { KEY_NAME: '"kid":"asert"' }, 'invalid_client', 'key-known'],
    ['kid among the claims instead of the header', { KEY_NAME: '"cty":"JWT"' }, 'invalid_grant', 'assertion-key-named'],
    ['the display name as issuer', { CLIENT_ID: 'Sharepoint flow' }, 'invalid_client', 'client-known'],
  ])('%s is refused', async (_, change, error, gate) => {
    const doubled = 'SCOPE' in change ? { SCOPE: `${known.SCOPE}urn:opc:resource:consumer::all` } : change
    expect((await askToken(doubled)).body.error).toBe(error)
    expect(refusedBy()).toBe(gate)
  })

  test('the fixed JTI of the published script works once', async () => {
    const JTI = '8c7df446-bfae-40be-be09-0ab55c655436'
    expect((await askToken({ JTI })).status).toBe(200)
    expect((await askToken({ JTI })).body.error).toBe('invalid_grant')
    expect(refusedBy()).toBe('assertion-unused')
  })
})
