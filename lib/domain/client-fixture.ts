import { jwtBearer } from '../facts/grant-types'
import { userAssertion } from '../jose/assertion'
import { toBase64 } from '../jose/bytes'
import { makeKeyPair } from '../jose/key-pair'
import { makeSelfSigned } from '../jose/self-signed'
import { setAppActive } from './app-status'
import { createApp } from './apps'
import { uploadCertificate } from './certificates'
import type { Domain } from './domain'
import { must } from './sandbox-fixture'

/** A key pair and its certificate as a caller has them. */
export async function makeCallerKey(commonName: string) {
  const keys = await makeKeyPair('rsa-2048', { asFile: false })
  const serial = crypto.getRandomValues(new Uint8Array(16))
  const der = await makeSelfSigned({ keys, commonName, now: Date.now(), days: 30, serial })
  return { key: keys.privateKey, x509: toBase64(der) }
}

/** A client as the recipe makes one: trusted, with certificate, JWT assertion and one scope; active. */
export async function makeClient(domain: Domain, { alias, scope }: { alias: string; scope: string }) {
  const { key, x509 } = await makeCallerKey(alias)
  must(await uploadCertificate(domain, 'client', alias, x509))
  const { app, clientSecret } = must(
    await createApp(domain, {
      schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:App'],
      displayName: `${alias} caller`,
      basedOnTemplate: { value: 'CustomWebAppTemplateId' },
      isOAuthClient: true,
      clientType: 'trusted',
      allowedGrants: [jwtBearer, 'client_credentials'],
      allowedScopes: [{ fqs: scope }],
      certificates: [{ certAlias: alias }],
    }),
  )
  must(await setAppActive(domain, app.id, true))
  if (clientSecret === undefined) throw new Error('no secret came with the new application')
  const draft = (userName: string) =>
    userAssertion({ clientId: app.name, userName, alias, now: Date.now(), jti: crypto.randomUUID() })
  return { app, clientSecret, key, x509, alias, scope, draft }
}
