import { readdirSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { goWithChange } from '../changed-request-fixture'
import { createSandbox } from '../create-sandbox'
import {
  askToken,
  callService,
  decodeClaims,
  type Healthy,
  healthySetup,
  makeKeyPair,
  signAssertion,
} from '../healthy-fixture'
import { faults } from './faults'
import { suits } from './suits'

/** What is seen from outside; the private cause is always the fault's id. */
const answers: Record<string, number> = {
  'token-endpoint': 404,
  'not-redirected': 307,
  'request-rate': 429,
  'domain-available': 503,
  'credentials-sent': 401,
  'credentials-form': 401,
  'client-known': 401,
  'client-secret': 401,
  'app-active': 401,
  'client-trusted': 401,
  'key-known': 401,
  'partner-certificate': 401,
  'certificate-valid': 401,
  'assertion-signature': 401,
  'assertion-issuer': 401,
  'service-available': 503,
  'token-presented': 401,
  'trigger-policy': 401,
  'integration-active': 404,
  'token-genuine': 401,
  'token-issuer': 401,
  'token-clock': 401,
  'token-unrevoked': 401,
  'token-unexpired': 401,
  'token-audience': 401,
  'token-scope': 401,
  'principal-user': 403,
  'service-role': 403,
  'process-permission': 403,
}

const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
const jtiOf = (assertion: string) => String(decodeClaims(assertion).jti)

describe.each(['opa', 'oic'] as const)('faults of a setup for %s', (kind) => {
  let healthy: Healthy
  const made = {
    userName: 'somebody',
    alias: 'some-key',
    grantType: jwtBearer,
    operation: kind === 'oic' ? ('run' as const) : ('read' as const),
  }
  const fitting = faults.filter((fault) => !fault.isSilent && suits(fault, made, kind)).map(({ id }) => id)
  const { path, method } =
    kind === 'opa' ? { path: '/process/api/v1/tasks', method: 'GET' } : { path: undefined, method: 'GET' }

  beforeAll(async () => {
    healthy = await healthySetup(kind)
  })

  test.each(fitting)('%s shuts its gate, and undo leaves the domain as found', async (id) => {
    const { sandbox, domain, target } = healthy
    const before = sandbox.exportDomain(domain.name)
    const assertion = await signAssertion(healthy)
    const first = await askToken(healthy, { assertion })
    expect(first.status).toBe(200)
    const already = sandbox.refusals().at(-1)?.seq ?? 0

    const fault = await sandbox.faults.put(id, target)
    expect(sandbox.faults.active()).toEqual([fault])
    const start = id === 'process-permission' ? { path: '/process/api/v1/instances', method: 'POST' } : { path, method }
    const lastJti = jtiOf(assertion)
    const { path: called, method: verb } = start
    const status = await goWithChange(healthy, fault.change ?? {}, {
      lastJti,
      method: verb,
      ...(called === undefined ? {} : { path: called }),
    })
    expect(sandbox.refusals(already).map(({ gate }) => gate)).toEqual([id])
    expect(status).toBe(answers[id] ?? 400)

    await sandbox.faults.undo(fault.handle)
    expect(sandbox.faults.active()).toEqual([])
    expect(sandbox.exportDomain(domain.name)).toEqual(before)
    const again = await askToken(healthy)
    expect((await callService(healthy, again.body.access_token ?? '')).status).toBe(200)
  })
})

test('every file of a fault is registered under its own name, once', () => {
  const helpers = [
    'change-policy',
    'copy-client',
    'disturb',
    'fusion-account',
    'mint-for',
    'set-clock',
    'take-roles',
    'stages',
    'suits',
    'aim',
    'fault',
    'faults',
    'manage',
    'undo-changes',
  ]
  const files = readdirSync(import.meta.dirname)
    .filter((name) => !name.includes('.test.'))
    .map((name) => name.replace(/\.ts$/, ''))
    .filter((name) => !helpers.includes(name))
  expect(faults.map(({ id }) => id).sort()).toEqual(files.sort())
})

test('undo of a renewed secret keeps a secret that was made since', async () => {
  const healthy = await healthySetup('opa')
  const { sandbox, admin, client, target } = healthy
  const { handle } = await sandbox.faults.put('client-secret', target)
  const { body } = await admin('POST', 'AppClientSecretRegenerator', { schemas: [], appId: client.id })
  await sandbox.faults.undo(handle)
  const { status } = await askToken(healthy, { basic: [client.clientId, String(body.clientSecret)] })
  expect(status).toBe(200)
})

test('undo puts an expired certificate back only where nobody has put a new one', async () => {
  const healthy = await healthySetup('opa')
  const { sandbox, admin, client, target } = healthy
  const { handle } = await sandbox.faults.put('certificate-valid', target)
  const fresh = await makeKeyPair()
  const { body } = await admin(
    'GET',
    `OAuthClientCertificates?filter=${encodeURIComponent(`certificateAlias eq "${target.alias}"`)}`,
  )
  const [expired] = body.Resources as { id: string }[]
  await admin('PATCH', `Apps/${client.id}`, { Operations: [{ op: 'remove', path: 'certificates' }] })
  await admin('DELETE', `OAuthClientCertificates/${expired?.id}`)
  await admin('POST', 'OAuthClientCertificates', {
    schemas: [],
    certificateAlias: target.alias,
    x509Base64Certificate: fresh.x509,
  })
  await admin('PATCH', `Apps/${client.id}`, {
    Operations: [{ op: 'add', path: 'certificates', value: [{ certAlias: target.alias }] }],
  })
  await sandbox.faults.undo(handle)
  expect((await askToken({ ...healthy, keys: fresh })).status).toBe(200)
})

test('undo gives no role to somebody who was deleted meanwhile', async () => {
  const { sandbox, admin, target, userId } = await healthySetup('oic')
  const { handle } = await sandbox.faults.put('service-role', target)
  expect((await admin('DELETE', `Users/${userId}`)).status).toBe(204)
  await sandbox.faults.undo(handle)
  const filter = encodeURIComponent(`grantee.value eq "${userId}"`)
  expect((await admin('GET', `Grants?filter=${filter}`)).body.totalResults).toBe(0)
})

test('a fault that cannot be put in whole is not put in at all', async () => {
  const { sandbox, domain, admin, target } = await healthySetup('opa')
  await admin('POST', 'Apps', {
    schemas: [],
    displayName: 'Shares the certificate',
    basedOnTemplate: { value: 'CustomWebAppTemplateId' },
    certificates: [{ certAlias: target.alias }],
  })
  const before = sandbox.exportDomain(domain.name)
  const message = `"Shares the certificate" still uses "${target.alias}".`
  await expect(sandbox.faults.put('certificate-valid', target)).rejects.toThrow(message)
  expect(sandbox.exportDomain(domain.name)).toEqual(before)
})

test.each([
  ['no-such-fault', {}, 'There is no fault "no-such-fault".'],
  ['client-secret', { clientId: 'gone' }, 'us has no application with the client id "gone".'],
  ['client-secret', { userName: 'gone' }, 'us has no user "gone".'],
  ['service-role', {}, '"Somebody takes the caller’s roles on the instance away" makes no sense for opa-us.'],
])('a fault that cannot be put in says why: %s %o', async (id, change, message) => {
  const sandbox = await createSandbox()
  const { target } = await healthySetup('opa', { sandbox })
  await expect(sandbox.faults.put(id, { ...target, ...change })).rejects.toThrow(message)
  expect(sandbox.faults.active()).toEqual([])
})
