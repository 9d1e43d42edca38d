import { afterEach, describe, expect, test, vi } from 'vitest'
import { createApp, listClientApps } from '@/lib/domain/apps'
import { readSnapshotPart } from '@/lib/domain/read-snapshot-part'
import { readingDomain } from '@/lib/domain/reading-domain'
import { must, openSandbox } from '@/lib/domain/sandbox-fixture'
import type { SnapshotInput } from '@/lib/queries/shapes/snapshot'
import { takeSnapshot } from './take-snapshot'

const { sandbox, us } = await openSandbox()
const { domain } = us
for (let count = 0; count < 43; count++)
  must(
    await createApp(domain, {
      schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:App'],
      displayName: `Caller ${count}`,
      basedOnTemplate: { value: 'CustomWebAppTemplateId' },
      isOAuthClient: true,
      clientType: 'confidential',
      allowedGrants: ['client_credentials'],
    }),
  )
const appIds = must(await listClientApps(domain)).map(({ id }) => id)

/** The console's own API over the sandbox, as the browser reaches it; `deaf`: an application that the domain does not tell of. */
function serve(deaf?: string): SnapshotInput[] {
  const asked: SnapshotInput[] = []
  const reader = readingDomain(domain, async (request) =>
    deaf !== undefined && request.url.includes(`/Apps/${deaf}`)
      ? new Response('', { status: 503 })
      : sandbox.fetch(request),
  )
  vi.stubGlobal('fetch', async (path: string, init: { body: string }) => {
    expect(path).toBe('/api/domains/us/snapshot')
    const input = JSON.parse(init.body) as SnapshotInput
    asked.push(input)
    return Response.json(must(await readSnapshotPart(reader, input)))
  })
  return asked
}
afterEach(() => vi.unstubAllGlobals())

const order = { domainId: 'us', appIds, appCount: appIds.length, userNames: [], isNarrow: false }
const signal = new AbortController().signal

describe('a picture of many applications', () => {
  test('is taken a few at a time, and says how far it is', async () => {
    const asked = serve()
    const done: number[] = []
    const snapshot = await takeSnapshot(order, { signal, onDone: (apps) => done.push(apps) })
    expect(asked.map((look) => [look.isFirst, look.appIds.length])).toEqual([
      [true, 20],
      [false, 20],
      [false, appIds.length - 40],
    ])
    expect(done).toEqual([20, 40, appIds.length])
    expect(snapshot.hasAllApps).toBe(true)
    expect(appIds.every((id) => snapshot.apps.some((app) => app.id === id))).toBe(true)
  })

  test('in which one is missing is not the whole of them', async () => {
    serve(appIds[30])
    const snapshot = await takeSnapshot(order, { signal, onDone: () => {} })
    expect(snapshot.hasAllApps).toBe(false)
    expect(snapshot.unread.join()).toContain(appIds[30])
  })

  test('of some is not the whole either', async () => {
    serve()
    const snapshot = await takeSnapshot({ ...order, appIds: appIds.slice(0, 3) }, { signal, onDone: () => {} })
    expect(snapshot).toMatchObject({ hasAllApps: false, appCount: appIds.length })
  })
})
