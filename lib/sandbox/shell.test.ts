import { execFile, spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSandbox } from './create-sandbox'
import { jwtBearer } from './healthy-fixture'
import { type Listening, listenSandbox } from './listen'
import type { SandboxDomain } from './sandbox-types'

const run = promisify(execFile)
const has = (program: string) => spawnSync(program, ['-help']).error === undefined

/** The published flow: an assertion by openssl, a token by curl. */
const tokenScript = `
set -euo pipefail
h=$(printf '{"alg":"RS256","typ":"JWT","kid":"%s"}' "$KID" | openssl base64 -A | tr '+/' '-_' | tr -d '=')
n=$(date +%s)
p=$(printf '{"sub":"%s","iss":"%s","aud":"%s","iat":%d,"exp":%d,"jti":"%s"}' "$SUB" "$CLIENT_ID" "$AUD" $n $((n+300)) "$n-$$" | openssl base64 -A | tr '+/' '-_' | tr -d '=')
s=$(printf '%s.%s' "$h" "$p" | openssl dgst -sha256 -sign "$KEY" -binary | openssl base64 -A | tr '+/' '-_' | tr -d '=')
curl -sS -u "$CLIENT_ID:$SECRET" --data-urlencode grant_type=${jwtBearer} --data-urlencode "assertion=$h.$p.$s" --data-urlencode "scope=$SCOPE" "$DOMAIN/oauth2/v1/token"
`

/** Makes `private_key.pem` and `key.cer` (DER) in the working directory. */
const makeKey = {
  openssl: `openssl req -x509 -newkey rsa:2048 -noenc -keyout private_key.pem -subj /CN=caller -days 365 -outform DER -out key.cer 2>/dev/null`,
  keytool: `
set -euo pipefail
keytool -genkey -keyalg RSA -alias shell -keystore ks.jks -storepass changeit -keypass changeit -validity 365 -keysize 2048 -dname CN=caller 2>/dev/null
keytool -exportcert -alias shell -file key.cer -keystore ks.jks -storepass changeit 2>/dev/null
keytool -importkeystore -srckeystore ks.jks -srcstorepass changeit -srcalias shell -destalias shell -destkeystore ks.p12 -deststoretype PKCS12 -deststorepass changeit 2>/dev/null
openssl pkcs12 -in ks.p12 -passin pass:changeit -nodes -nocerts -out private_key.pem
`,
}

describe.each(['openssl', 'keytool'] as const)('with a key made by %s', (maker) => {
  let listening: Listening
  let domain: SandboxDomain
  let folder: string

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'sandbox-shell-'))
    const sandbox = await createSandbox()
    listening = await listenSandbox(sandbox)
    const us = sandbox.describe(listening.url).domains.find(({ name }) => name === 'us')
    if (!us) throw new Error('no domain us')
    domain = us
  })
  afterAll(async () => {
    await listening.close()
    rmSync(folder, { recursive: true })
  })

  test.skipIf(!has('curl') || !has('openssl') || !has(maker))('curl gets a token and calls OPA', async () => {
    await run('bash', ['-c', makeKey[maker]], { cwd: folder })
    const curl = async (...args: string[]) => JSON.parse((await run('curl', ['-sS', ...args])).stdout)
    const { clientId, clientSecret } = domain.admin
    const { access_token: adminToken } = await curl(
      ...['-u', `${clientId}:${clientSecret}`, '-d', 'grant_type=client_credentials'],
      ...['-d', 'scope=urn:opc:idm:__myscopes__', `${domain.url}/oauth2/v1/token`],
    )
    const post = (resource: string, body: object) =>
      curl(
        ...['-H', `Authorization: Bearer ${adminToken}`, '-H', 'Content-Type: application/json'],
        ...['-d', JSON.stringify(body), `${domain.url}/admin/v1/${resource}`],
      )
    const opa = domain.services.find(({ kind }) => kind === 'opa')
    const [scope = ''] = opa?.scopes ?? []
    await post('OAuthClientCertificates', {
      schemas: [],
      certificateAlias: 'shell',
      x509Base64Certificate: readFileSync(join(folder, 'key.cer')).toString('base64'),
    })
    const app = await post('Apps', {
      schemas: [],
      displayName: 'Shell caller',
      basedOnTemplate: { value: 'CustomWebAppTemplateId' },
      isOAuthClient: true,
      clientType: 'trusted',
      allowedGrants: [jwtBearer],
      allowedScopes: [{ fqs: scope }],
      certificates: [{ certAlias: 'shell' }],
      active: true,
    })
    const env = {
      ...process.env,
      KID: 'shell',
      SUB: domain.users[0]?.userName,
      CLIENT_ID: app.name,
      SECRET: app.clientSecret,
      AUD: 'https://identity.oraclecloud.com/',
      KEY: 'private_key.pem',
      SCOPE: scope,
      DOMAIN: domain.url,
    }
    const { stdout } = await run('bash', ['-c', tokenScript], { cwd: folder, env })
    const { access_token: token, token_type } = JSON.parse(stdout)
    expect(token_type).toBe('Bearer')
    const tasks = await curl('-H', `Authorization: Bearer ${token}`, `${opa?.url}/process/api/v1/tasks`)
    expect(tasks).toMatchObject({ items: [] })
  })
})
