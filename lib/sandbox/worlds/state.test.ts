import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSandbox } from '../create-sandbox'
import {
  askToken,
  callService,
  type Hands,
  type Healthy,
  healthySetup,
  signAssertion,
  takeHands,
} from '../healthy-fixture'
import type { Sandbox } from '../sandbox-types'
import type { WorldState } from './state'

const copyOf = (state: unknown): WorldState => JSON.parse(JSON.stringify(state)) as WorldState

describe('a world that was exported', () => {
  let healthy: Healthy
  let token: string
  let spent: string
  let handle: string
  let state: WorldState
  const folder = mkdtempSync(join(tmpdir(), 'sandbox-state-'))
  beforeAll(async () => {
    healthy = await healthySetup('oic')
    spent = await signAssertion(healthy)
    token = (await askToken(healthy, { assertion: spent })).body.access_token ?? ''
    handle = (await healthy.sandbox.faults.put('client-secret', healthy.target)).handle
    healthy.sandbox.disturbances.put({ kind: 'unavailable', domain: 'emea', nth: 7 })
    state = copyOf(healthy.sandbox.exportState())
  })
  afterAll(() => rmSync(folder, { recursive: true }))

  test.each<[string, () => Promise<Sandbox>]>([
    ['in a new sandbox', () => createSandbox({ state })],
    [
      'in the place of another world',
      async () => {
        const other = await createSandbox({ world: 'empty' })
        other.importState(state)
        return other
      },
    ],
    [
      'in a folder, and from there',
      async () => {
        await createSandbox({ state, folder })
        return createSandbox({ folder })
      },
    ],
  ])('is the same %s', async (_, open) => {
    const sandbox = await open()
    expect(copyOf(sandbox.exportState())).toEqual(state)
    const again = { ...healthy, ...(await takeHands(sandbox, 'us')) }
    // Keys, spent assertions and what an undo needs are there.
    expect((await callService(again, token)).status).toBe(200)
    await sandbox.faults.undo(handle)
    expect((await askToken(again, { assertion: spent })).body.error).toBe('invalid_grant')
    expect((await askToken(again)).status).toBe(200)
    expect(sandbox.disturbances.list()).toMatchObject([{ kind: 'unavailable', nth: 7 }])
  })

  test('is not changed by what happens to the one it came from', async () => {
    await healthy.admin('PUT', `AppStatusChanger/${healthy.client.id}`, { active: false })
    expect((await createSandbox({ state })).exportState()).toEqual(state)
    expect(copyOf(healthy.sandbox.exportState())).not.toEqual(state)
  })

  test('does not go into a folder that holds a world', async () => {
    await expect(createSandbox({ state, folder })).rejects.toThrow(/holds a world already\. Import into it with PUT/)
  })

  test.each<[string, (state: WorldState) => unknown, string]>([
    ['another file', () => ({ hello: 1 }), '$ has an unknown member "hello"'],
    ['another format', (given) => ({ ...given, format: 'x' }), 'this is no state of a sandbox'],
    ['a later version', (given) => ({ ...given, version: 2 }), '$.version is 2; this sandbox reads version 1.'],
    ['an unknown origin', (given) => ({ ...given, origin: { world: 'x' } }), 'world must be one of'],
    [
      'a missing domain',
      (given) => ({ ...given, domains: given.domains.slice(1) }),
      '$.domains are us; a world of this origin has emea, us.',
    ],
    [
      'an unknown table',
      (given) => changed(given, { planets: [] }),
      '$.domains[0].tables has an unknown member "planets"',
    ],
    [
      'a row without an id',
      (given) => changed(given, { users: [{}] }),
      '$.domains[0].tables.users[0].id must be a text',
    ],
    [
      'a row that lacks its name',
      (given) => changed(given, { users: [{ id: 'x' }] }),
      'emea: the row x of users lacks something it is found by.',
    ],
    ['no key', (given) => changed(given, { signingKeys: undefined }), '$.domains[0].tables.signingKeys'],
    [
      'a broken key',
      (given) => changed(given, { signingKeys: [{ id: 'SIGNING_KEY', privateKey: 'x', certificate: 'x' }] }),
      'emea: its signing key cannot be read.',
    ],
  ])('with %s is refused and changes nothing', (_, change, sentence) => {
    const before = copyOf(healthy.sandbox.exportState())
    expect(() => healthy.sandbox.importState(JSON.parse(JSON.stringify(change(state))))).toThrow(sentence)
    expect(copyOf(healthy.sandbox.exportState())).toEqual(before)
  })
})

function changed(state: WorldState, tables: object) {
  const [first, ...others] = state.domains
  return { ...state, domains: [{ ...first, tables: { ...first?.tables, ...tables } }, ...others] }
}

describe('import after export is nothing', () => {
  let hands: Hands
  let other: Sandbox
  beforeAll(async () => {
    const [one, two] = await Promise.all([createSandbox(), createSandbox({ world: 'empty' })])
    hands = await takeHands(one, 'us')
    other = two
  })

  const name = fc.constantFrom('A', 'B', 'C')
  const operation = fc.oneof(
    fc.record({ kind: fc.constant('create' as const), name, active: fc.boolean() }),
    fc.record({ kind: fc.constant('rename' as const), name, to: name }),
    fc.record({ kind: fc.constant('delete' as const), name }),
    fc.record({ kind: fc.constant('disturb' as const), seconds: fc.integer({ min: 1, max: 60 }) }),
  )

  test('whatever was done before', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(operation, { minLength: 1, maxLength: 8 }), async (operations) => {
        for (const each of operations) await perform(hands, each)
        const state = copyOf(hands.sandbox.exportState())
        other.importState(state)
        expect(copyOf(other.exportState())).toEqual(state)
        // Both go on alike: ids are counted.
        const create = { schemas: [], displayName: 'Next', basedOnTemplate: { value: 'CustomWebAppTemplateId' } }
        const ids = []
        for (const sandbox of [hands.sandbox, other]) {
          const { admin } = await takeHands(sandbox, 'us')
          const { body } = await admin('POST', 'Apps', create)
          ids.push(body.id)
          await admin('DELETE', `Apps/${String(body.id)}`)
        }
        expect(ids[0]).toBe(ids[1])
      }),
      { numRuns: 15 },
    )
  })
})

type Operation =
  | { kind: 'create'; name: string; active: boolean }
  | { kind: 'rename'; name: string; to: string }
  | { kind: 'delete'; name: string }
  | { kind: 'disturb'; seconds: number }

async function perform({ admin, sandbox }: Hands, operation: Operation): Promise<void> {
  if (operation.kind === 'disturb') {
    sandbox.disturbances.put({ kind: 'late-grants', domain: 'emea', seconds: operation.seconds })
    return
  }
  const { body } = await admin('GET', `Apps?filter=${encodeURIComponent(`displayName eq "${operation.name}"`)}`)
  const [found] = body.Resources as { id: string }[]
  if (operation.kind === 'create')
    await admin('POST', 'Apps', {
      schemas: [],
      displayName: operation.name,
      active: operation.active,
      basedOnTemplate: { value: 'CustomWebAppTemplateId' },
    })
  else if (operation.kind === 'delete') await admin('DELETE', `Apps/${found?.id}`)
  else
    await admin('PATCH', `Apps/${found?.id}`, {
      Operations: [{ op: 'replace', path: 'displayName', value: operation.to }],
    })
}
