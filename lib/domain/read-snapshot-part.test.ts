import { describe, expect, test } from 'vitest'
import { joinParts } from '../snapshot/join-parts'
import { writeSnapshot } from '../snapshot/write-snapshot'
import { findAppRole } from './app-roles'
import { openCalls } from './call-fixture'
import type { Domain } from './domain'
import { createGrant } from './grants'
import { readSnapshotPart } from './read-snapshot-part'
import { readingDomain } from './reading-domain'
import { must } from './sandbox-fixture'

const { sandbox, domain, opa, oic, maria, toOpa, toOic } = await openCalls()
const reader = (fetch: Domain['fetch'] = sandbox.fetch) => readingDomain(domain, fetch)
const wish = { isFirst: true, appIds: [toOpa.app.id, toOic.app.id], userNames: [maria, 'nobody@nowhere.example'] }

describe('one look at a domain', () => {
  test('brings what gates ask about', async () => {
    const role = must(await findAppRole(domain, oic.appId, 'ServiceInvoker'))
    must(
      await createGrant(domain, {
        appId: oic.appId,
        roleId: role?.id ?? '',
        grantee: { type: 'App', id: toOic.app.id },
      }),
    )
    const part = must(await readSnapshotPart(reader(), wish))
    expect(part.unread).toEqual([])
    expect(part.domain?.url).toBe(domain.url)
    expect(part.apps.find(({ id }) => id === toOic.app.id)).toMatchObject({
      clientId: toOic.app.name,
      roles: [{ appId: oic.appId, role: 'ServiceInvoker' }],
    })
    expect(part.apps.find(({ id }) => id === toOpa.app.id)?.roles).toEqual([])
    expect(part.resources.map(({ id }) => id)).toEqual(expect.arrayContaining([opa.appId, oic.appId]))
    expect(part.services.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['opa', 'oic']))
    expect(part.certificates?.map(({ alias }) => alias)).toContain('to-opa')
    expect(part.users.map(({ userName }) => userName)).toEqual([maria])
    expect(part.absentUsers).toEqual(['nobody@nowhere.example'])
  })

  test('the next ones bring applications alone', async () => {
    const part = must(await readSnapshotPart(reader(), { isFirst: false, appIds: [toOpa.app.id], userNames: [] }))
    expect(part).toMatchObject({ resources: [], users: [] })
    expect(part.domain).toBeUndefined()
    expect(part.apps.map(({ id }) => id)).toEqual([toOpa.app.id])
  })

  test('says what it was refused, and leaves it out', async () => {
    const part = must(
      await readSnapshotPart(
        reader(async (request) =>
          /Settings|Grants/.test(new URL(request.url).pathname)
            ? new Response('', { status: 401 })
            : sandbox.fetch(request),
        ),
        wish,
      ),
    )
    expect(part.settings).toBeUndefined()
    expect(part.apps.every(({ roles }) => roles === null)).toBe(true)
    expect(part.unread.join(' ')).toMatch(/The domain settings could not be asked.*roles of “to-opa caller” could not/)
  })
})

test('secrets that a domain gives away with its applications are in no file', async () => {
  const canary = 'c4n4ryB1rd9Q7'
  const plant = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(plant)
    if (typeof value !== 'object' || value === null) return value
    const members = Object.entries(value).map(([name, each]) => [name, plant(each)])
    return {
      ...Object.fromEntries(members),
      clientSecret: canary,
      access_token: `eyJhbGciOiJub25lIn0.${canary}.x`,
      note: canary,
    }
  }
  const leaky: Domain['fetch'] = async (request) => {
    const answer = await sandbox.fetch(request)
    return Response.json(plant(await answer.json()), { status: answer.status })
  }
  const part = must(await readSnapshotPart(reader(leaky), wish))
  const snapshot = joinParts([part], { at: '2026-11-28T13:40:00.000Z', hasAllApps: false, appCount: 2 })
  if (!snapshot) throw new Error('no domain')
  expect(snapshot.apps.length).toBeGreaterThan(1)
  const { text } = writeSnapshot(snapshot)
  expect(text).not.toContain(canary)
  expect(text).not.toContain(toOpa.clientSecret)
})
