import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from '@cdktf/hcl2json'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openHandoff, runProgram, type Workshop, written } from './handoff-fixture'
import { ociCli } from './oci-cli'
import type { HandoffSubject } from './subject'
import { terraform } from './terraform'

let workshop: Workshop
let subject: HandoffSubject
beforeAll(async () => {
  workshop = await openHandoff('oic')
  const { client } = workshop.subject
  subject = {
    ...workshop.subject,
    client: { ...client, trustScope: 'Account', redirectUris: ['https://caller.example/back'] },
  }
})
afterAll(() => workshop.close())

/** What Oracle's own SDK knows of a resource. */
const attributesOf = (model: string): string[] => {
  const source = readFileSync(join('node_modules/oci-identitydomains/lib/model', `${model}.d.ts`), 'utf8')
  return [...source.matchAll(/^ {4}"(\w+)"\??:/gm)].map(([, name]) => name ?? '')
}

const snake = (name: string) => name.replace(/OAuth/, 'Oauth').replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

type Blocks = Record<string, Record<string, Record<string, unknown>[]>>
const parsed = async () =>
  (await parse('domain.tf', written(terraform, subject).content)) as { resource: Blocks; data: Blocks }

describe('Terraform', () => {
  test.each([
    ['oci_identity_domains_app', 'app', 'client'],
    ['oci_identity_domains_grant', 'grant', 'role_1'],
  ])('%s names only what the API has', async (type, model, name) => {
    const { resource } = await parsed()
    const known = new Set([...attributesOf(model).map(snake), 'idcs_endpoint'])
    const names = Object.keys(resource[type]?.[name]?.[0] ?? {})
    expect(names.length).toBeGreaterThan(5)
    expect(names.filter((each) => !known.has(each))).toEqual([])
  })

  test('the application is as in the domain', async () => {
    const { resource, data } = await parsed()
    expect(resource.oci_identity_domains_app?.client?.[0]).toMatchObject({
      display_name: subject.client.displayName,
      client_type: 'trusted',
      is_oauth_client: true,
      trust_scope: 'Account',
      allowed_grants: subject.client.allowedGrants,
      allowed_scopes: subject.client.allowedScopes.map((fqs) => ({ fqs })),
      certificates: [{ cert_alias: subject.signing?.alias }],
      redirect_uris: subject.client.redirectUris,
    })
    expect(data.oci_identity_domains_app_roles?.role_1?.[0]?.app_role_filter).toBe(
      `app.value eq "${subject.service?.appId}" and displayName eq "ServiceInvoker"`,
    )
  })
})

/** In the place of the OCI CLI: notes what it was given, and answers as it does. */
const noting = `#!/usr/bin/env bash
printf '%s\\0' "$@" >> calls
printf '\\n\\0' >> calls
case "$2 $3" in
  'app create') printf '[\\n  "app-7",\\n  "client-7"\\n]\\n' ;;
  'app-roles list') echo role-7 ;;
esac
`

test('OCI CLI: each command is one of the API’s resources with its attributes, each value whole', async () => {
  const { folder } = workshop
  writeFileSync(join(folder, 'oci'), noting)
  chmodSync(join(folder, 'oci'), 0o755)
  writeFileSync(join(folder, 'certificate.cer'), Buffer.from(workshop.healthy.keys.x509, 'base64'))
  const { name, content } = written(ociCli, subject)
  writeFileSync(join(folder, name), content)
  const brings = { PATH: `${folder}:${process.env.PATH}`, CERTIFICATE_FILE: 'certificate.cer' }
  const ended = await runProgram(['bash', name], { folder, brings })
  expect(ended).toMatchObject({ code: 0, error: '' })
  expect(ended.out).toContain('Client ID: client-7\n')

  const calls = readFileSync(join(folder, 'calls'), 'utf8')
    .split('\n\0')
    .filter(Boolean)
    .map((call) => call.split('\0').filter(Boolean))
  const options = (call: readonly string[]) =>
    Object.fromEntries(
      call.flatMap((word, index) => (word.startsWith('--') ? [[word.slice(2), call[index + 1] ?? '']] : [])),
    )
  expect(calls.map((call) => call.slice(1, 3).join(' '))).toEqual([
    'o-auth-client-certificate create',
    'app create',
    'app-roles list',
    'grant create',
  ])
  const models = ['o-auth-client-certificate', 'app', 'app-role', 'grant']
  const ofCli = ['endpoint', 'query', 'output', 'filter', 'raw-output']
  for (const [index, call] of calls.entries()) {
    const known = new Set([...attributesOf(models[index] ?? '').map(kebab), ...ofCli])
    expect(Object.keys(options(call)).filter((each) => !known.has(each))).toEqual([])
  }
  const [certificate, app, , grant] = calls.map((call) => options(call))
  expect(certificate?.['x509-base64-certificate']).toBe(workshop.healthy.keys.x509)
  expect(app?.['trust-scope']).toBe('Account')
  expect(app?.['display-name']).toBe(subject.client.displayName)
  expect(JSON.parse(app?.['allowed-scopes'] ?? '')).toEqual(subject.client.allowedScopes.map((fqs) => ({ fqs })))
  expect(JSON.parse(grant?.grantee ?? '')).toEqual({ type: 'App', value: 'app-7' })
  expect(JSON.parse(grant?.app ?? '')).toEqual({ value: subject.service?.appId })
  expect(JSON.parse(grant?.entitlement ?? '')).toEqual({ attributeName: 'appRoles', attributeValue: 'role-7' })
})
