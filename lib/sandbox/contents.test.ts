import { expect, test } from 'vitest'
import { contentTables } from './contents'
import { grantRole, healthySetup } from './healthy-fixture'

test('every table of both domains is told in words, and no secret is in any row', async () => {
  const { sandbox, client } = await healthySetup('opa')
  const secrets = [
    client.secret,
    ...sandbox
      .describe('http://x')
      .domains.flatMap(({ admin, users }) => [admin.clientSecret, ...users.map(({ password }) => password)]),
  ]
  for (const domain of ['us', 'emea']) {
    const counts = sandbox.contents.count(domain)
    for (const table of contentTables) {
      const { total, rows } = sandbox.contents.read(domain, { table, count: 1_000 })
      expect([table, total, rows.length]).toEqual([table, counts[table], counts[table]])
      for (const { title, detail } of rows) expect(`${title} ${detail}`).not.toMatch(/undefined|null|is gone|\[object/)
      const text = JSON.stringify(rows)
      expect(secrets.filter((secret) => text.includes(secret))).toEqual([])
    }
  }
})

test('rows are found by title or detail, whatever the case, a page at a time', async () => {
  const { sandbox, client } = await healthySetup('oic')
  const find = (search: string) => sandbox.contents.read('us', { table: 'apps', search })
  expect(find('NORTHWIND call').rows).toMatchObject([{ title: 'Northwind caller', detail: client.clientId }])
  expect(find(client.clientId.slice(0, 12)).total).toBe(1)
  expect(find('nobody')).toEqual({ total: 0, rows: [] })
  const [first] = sandbox.contents.read('us', { table: 'apps', from: 1, count: 1 }).rows
  expect(first).toEqual(sandbox.contents.read('us', { table: 'apps' }).rows[1])
  expect(sandbox.contents.appName('us', client.clientId)).toBe('Northwind caller')
})

test('what is switched off says so', async () => {
  const { sandbox } = await healthySetup('oic')
  const troubles = (table: 'users' | 'integrations') =>
    sandbox.contents
      .read('us', { table })
      .rows.flatMap(({ title, trouble }) => (trouble ? [`${title}: ${trouble}`] : []))
  expect(troubles('users')).toEqual(['Sam Former: deactivated'])
  expect(troubles('integrations')).toEqual(['Stock: not activated'])
})

test('a role of a group and each permission are told in words', async () => {
  const hands = await healthySetup('opa')
  const { sandbox, domain, admin, service, userId, userName } = hands
  const { body: group } = await admin('POST', 'Groups', { schemas: [], displayName: 'Operators' })
  await grantRole(hands, service.appId, 'ServiceDeveloper', { type: 'Group', value: String(group.id) })
  const titles = (table: 'grants' | 'permissions', search: string) =>
    sandbox.contents.read(domain.name, { table, search }).rows.map(({ title }) => title)
  expect(titles('grants', 'operators')).toEqual(['ServiceDeveloper to Operators'])
  const form = { to: `user:${userId}`, value: 'INSPECT' }
  await sandbox.fetch(
    new Request(`${service.url}/process/workspace/`, { method: 'POST', body: new URLSearchParams(form) }),
  )
  expect(titles('permissions', userName)).toEqual([`Inspect to ${userName}`])
})
