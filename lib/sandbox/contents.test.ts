import { expect, test } from 'vitest'
import { grantRole, healthySetup } from './healthy-fixture'

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
  expect(titles('permissions', userName)).toEqual([`Inspect permission to ${userName}`])
})
