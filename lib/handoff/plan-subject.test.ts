import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from '@cdktf/hcl2json'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { PlanView } from '../queries/shapes/setup'
import { alias, askToken, basicHeader, callService, makeKeyPair, takeHands } from '../sandbox/healthy-fixture'
import { type Listening, listenSandbox } from '../sandbox/listen'
import { planned, type SetupWorld, setupWorld } from '../setup/setup-fixture'
import { viewPlan } from '../setup/view-plan'
import { clickPath } from './click-path'
import { exporters } from './exporters'
import { runProgram, written } from './handoff-fixture'
import { ociCli } from './oci-cli'
import { placeOci } from './oci-fixture'
import { isMaking, planSubject } from './plan-subject'
import type { HandoffSubject } from './subject'
import { terraform } from './terraform'
import { writeHandoff } from './write-handoff'

const at = '2026-11-21T10:20:30.000Z'
let world: SetupWorld
let keys: Awaited<ReturnType<typeof makeKeyPair>>
let plan: PlanView
let subject: HandoffSubject
let listening: Listening
const folder = mkdtempSync(join(tmpdir(), 'planned-'))

beforeAll(async () => {
  keys = await makeKeyPair()
  world = await setupWorld('oic', { certificate: { alias, x509: keys.x509 } })
  plan = viewPlan(await planned(world), {
    id: 'p',
    domainId: 'us',
    domainName: 'us',
    domainUrl: world.domain.url,
    rights: { roles: ['Identity Domain Administrator'] },
  })
  if (!isMaking(plan)) throw new Error('it makes nothing')
  subject = planSubject(plan, at, 'OCI console')
  listening = await listenSandbox(world.sandbox)
})
afterAll(async () => {
  await listening.close()
  rmSync(folder, { recursive: true })
})

test('the client is as planned, without a name of this console in it, and its user is told from itself', () => {
  expect(subject.client).toMatchObject({ displayName: 'Emea caller', clientId: '', clientType: 'trusted' })
  expect(subject.client.description).not.toContain('Assay')
  expect(subject.roles).toEqual([
    expect.objectContaining({ role: 'ServiceInvoker', userName: expect.stringContaining('@') }),
    expect.not.objectContaining({ userName: expect.anything() }),
  ])
})

test('whatever needs the client ID says where it will be', () => {
  const there = exporters.filter((exporter) => !('unfit' in writeHandoff(exporter, subject))).map(({ id }) => id)
  expect(there).toEqual(['click-path', 'terraform', 'oci-cli'])
  expect(written(clickPath, subject).content).toContain('Planned: ')
})

test('a plan that makes no client has no such files', () => {
  const { makes: _makes, ...other } = plan
  expect(isMaking(other)).toBe(false)
})

describe('carried out by another way', () => {
  test('Terraform gives the role to the user by the user’s name', async () => {
    const { content } = written(terraform, subject)
    const { resource, data } = (await parse('domain.tf', content)) as Record<string, Record<string, object>>
    expect(data?.oci_identity_domains_users).toMatchObject({
      holder_1: [{ user_filter: `userName eq "${world.answers.user?.userName}"` }],
    })
    expect(resource?.oci_identity_domains_grant).toMatchObject({
      role_1: [{ grant_mechanism: 'ADMINISTRATOR_TO_USER', grantee: [{ type: 'User' }] }],
      role_2: [{ grant_mechanism: 'ADMINISTRATOR_TO_APP', grantee: [{ type: 'App' }] }],
    })
  })

  test('the OCI CLI’s commands, sent to a domain, make a client that gets a token and runs an integration', async () => {
    const hands = await takeHands(world.sandbox, 'us')
    const domainUrl = world.domain.url.replace(new URL(world.domain.url).origin, listening.url)
    const { clientId: adminId, clientSecret: adminSecret } = hands.domain.admin
    const admin = await fetch(`${domainUrl}/oauth2/v1/token`, {
      method: 'POST',
      headers: { authorization: basicHeader(adminId, adminSecret) },
      body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'urn:opc:idm:__myscopes__' }),
    })
    const { access_token: adminToken } = (await admin.json()) as { access_token: string }
    placeOci(folder)
    const { name, content } = written(ociCli, subject)
    writeFileSync(join(folder, name), content)
    writeFileSync(join(folder, 'certificate.cer'), Buffer.from(keys.x509, 'base64'))
    const brings = {
      PATH: `${folder}:${process.env.PATH}`,
      CERTIFICATE_FILE: 'certificate.cer',
      DOMAIN_URL: domainUrl,
      ADMIN_TOKEN: adminToken,
    }
    const ended = await runProgram(['bash', name], { folder, brings })
    expect(ended).toMatchObject({ code: 0, error: '' })
    const clientId = /^Client ID: (\S+)$/m.exec(ended.out)?.[1] ?? ''

    const found = await hands.admin('GET', `Apps?filter=${encodeURIComponent(`name eq "${clientId}"`)}`)
    const [app] = found.body.Resources as { id: string; clientSecret: string }[]
    const service = hands.domain.services.find(({ kind }) => kind === 'oic')
    const userName = world.answers.user?.userName ?? ''
    if (!app || !service) throw new Error('it was not made')
    const client = { id: app.id, clientId, secret: app.clientSecret }
    const scope = subject.scope
    const target = { domain: 'us', clientId, userName, serviceAppId: service.appId, scope, alias }
    const healthy = { ...hands, service, client, userName, userId: '', scope, keys, target }
    const { status, body } = await askToken(healthy)
    expect([status, body]).toEqual([200, expect.anything()])
    expect((await callService(healthy, body.access_token ?? '')).status).toBe(200)
  })
})
