import { afterAll, afterEach, describe, expect, test } from 'vitest'
import { findAppRole } from '@/lib/domain/app-roles'
import { createGrant } from '@/lib/domain/grants'
import { must } from '@/lib/domain/sandbox-fixture'
import { findUserByName } from '@/lib/domain/users'
import { authorizationCode, clientCredentials, jwtBearer, password } from '@/lib/facts/grant-types'
import { catalogue } from '@/lib/gates/catalogue'
import type { RungId } from '@/lib/probes/rung'
import { suits } from '@/lib/sandbox/faults/suits'
import { openProbes } from './probe-fixture'

const probes = await openProbes()
const { run, sandbox, domain, targetOf, userName } = probes
afterAll(() => probes.remove())
afterEach(async () => {
  for (const { handle } of sandbox.faults.active()) await sandbox.faults.undo(handle)
  for (const { id } of sandbox.disturbances.list()) sandbox.disturbances.remove(id)
})

const green = (...ids: string[]) => ids.map((id) => `${id} green`)

describe('with nothing wrong every request is green', () => {
  test.each([
    [
      'a user assertion with the secret',
      {},
      green('discovery', 'token-endpoint', 'client', 'grant', 'scope', 'service'),
    ],
    [
      'a user assertion with a client assertion',
      { clientProof: 'assertion' },
      green('discovery', 'token-endpoint', 'client', 'grant', 'scope', 'service'),
    ],
    [
      'a user assertion with the secret in the form',
      { clientProof: 'post' },
      green('discovery', 'token-endpoint', 'client', 'grant', 'scope', 'service'),
    ],
  ] as const)('%s', async (_grant, changes, states) => {
    const ended = await run({ changes })
    expect(ended.states).toEqual(states)
    expect(ended.judgement?.outcome).toBe('passed')
    const sent = ended.results
      .filter(({ id }) => id !== 'scope' && id !== 'service')
      .map(({ result }) => result.request)
    expect(ended.test?.before?.map(({ result }) => result.request)).toEqual(sent)
  })

  test('client credentials, as far as Process Automation lets a client speak for itself', async () => {
    const ended = await run({ changes: { grantType: clientCredentials } })
    expect(ended.states).toEqual([...green('discovery', 'token-endpoint', 'client', 'scope'), 'service red'])
    expect(ended.judgement?.cause?.gateId).toBe('principal-user')
  })

  test('a code, up to where somebody has to sign in', async () => {
    await probes.allow(
      'opa',
      [jwtBearer, clientCredentials, authorizationCode],
      ['http://127.0.0.1:3999/test/callback'],
    )
    const ended = await run({ changes: { grantType: authorizationCode } })
    expect(ended.states).toEqual(green('discovery', 'token-endpoint', 'client', 'sign-in-page'))
    expect(ended.standing).toEqual({ at: 'asking', rung: 'scope' })
    expect(ended.judgement).toBeUndefined()
  })

  test('a password, which is sent once', async () => {
    await probes.allow('opa', [jwtBearer, clientCredentials, password])
    const { users } = sandbox.describe('').domains.find(({ name }) => name === 'us') ?? { users: [] }
    const secret = users.find((user) => user.userName === userName)?.password ?? ''
    const asked = { changes: { grantType: password }, password: secret }
    expect((await run(asked)).states).toEqual(green('discovery', 'token-endpoint', 'client', 'scope', 'service'))
    const ended = await run({ ...asked, password: `not ${secret}` })
    expect(ended.states.at(-1)).toBe('scope red')
    const grants = ended.results.map(({ result }) => new Map(result.request.form).get('grant_type'))
    expect(grants.filter((grant) => grant === password)).toHaveLength(1)
  })

  test('an integration, up to the click that runs it', async () => {
    const user = must(await findUserByName(domain, userName))
    const service = probes.services.find(({ kind }) => kind === 'oic')
    const role = must(await findAppRole(domain, service?.appId ?? '', 'ServiceInvoker'))
    const grantee = { type: 'User', id: user?.id ?? '' } as const
    const asking = await run({ kind: 'oic' })
    expect(asking.standing).toEqual({ at: 'asking', rung: 'service' })
    const refused = await run({ kind: 'oic', clicked: 'service' })
    expect(refused.judgement?.cause?.gateId).toBe('service-role')
    must(await createGrant(domain, { grantee, appId: service?.appId ?? '', roleId: role?.id ?? '' }))
    const ended = await run({ kind: 'oic', clicked: 'service' })
    expect(ended.states).toEqual(green('discovery', 'token-endpoint', 'client', 'grant', 'scope', 'service'))
  })
})

test('a harmless call that a change turns into an integration waits for a click all the same', async () => {
  const { change } = await sandbox.faults.put('token-audience', targetOf('opa'))
  const before = sandbox.requests().length
  const ended = await run({ layers: { faults: change ? [change] : [] } })
  expect(ended.standing).toEqual({ at: 'asking', rung: 'service' })
  const paths = sandbox
    .requests()
    .slice(before)
    .map(({ path }) => path)
  expect(paths.filter((path) => path.includes('/ic/api/'))).toEqual([])
})

describe('a domain that has had enough', () => {
  const limit = () => sandbox.faults.put('request-rate', targetOf('opa'))

  test('holds the run for a minute, and says nothing against the call', async () => {
    await limit()
    const { standing, results, test: ended } = await run()
    expect(standing).toMatchObject({ at: 'held', rung: 'token-endpoint' })
    expect(results.map(({ id }) => id)).toEqual(['discovery'])
    expect(ended).toBeUndefined()
    const seconds = (('until' in standing ? standing.until : 0) - Date.now()) / 1_000
    expect(seconds).toBeGreaterThan(30)
  })

  test('is left alone until then, whoever asks', async () => {
    await limit()
    const before = await run()
    const sent = sandbox.requests().length
    const again = await probes.goOnFrom(before, 'token-endpoint')
    expect(again.standing).toMatchObject({ at: 'held', because: expect.stringContaining('as many token requests') })
    expect(sandbox.requests()).toHaveLength(sent)
  })
})

/** Not of this page's making, or no answer tells: the role list of a process, the sender's key file, and a limit that holds the run. */
const notHere = new Set(['process-permission', 'key-readable', 'request-rate'])

/** Where a run has to stop, by the stage of the gate that is shut. */
const rungOfStage: Record<string, RungId> = {
  domain: 'token-endpoint',
  client: 'client',
  assertion: 'grant',
  scope: 'scope',
  token: 'service',
  service: 'service',
}

/** Met by another request than their stage has it, and why. */
const metElsewhere: Record<string, RungId> = {
  // Of this grant, which the client's own request does not use.
  'grant-allowed': 'grant',
  'grant-known': 'grant',
  // A request without credentials is refused with the same word.
  'request-form': 'client',
}

describe.each(['opa', 'oic'] as const)(
  'a run that calls %s stops at the request that meets the fault, and names its gate',
  (kind) => {
    const offered = sandbox.faults.list().filter((fault) => suits(fault, targetOf(kind), kind))
    const judged = offered.flatMap(({ id }) => {
      const stage = catalogue.find((gate) => gate.id === id)?.stage ?? ''
      const rung = metElsewhere[id] ?? rungOfStage[stage]
      return rung && !notHere.has(id) ? [[id, rung] as const] : []
    })

    test.each(judged)('%s at %s', async (id, rung) => {
      const { change } = await sandbox.faults.put(id, targetOf(kind))
      const ended = await run({ kind, ...(change && { layers: { faults: [change] } }), clicked: 'service' })
      expect(ended.last).toMatchObject({ id: rung, reading: { state: 'red' } })
      expect(ended.judgement?.cause?.gateId ?? ended.judgement?.candidates.map(({ gateId }) => gateId)).toBe(id)
    })
  },
)
