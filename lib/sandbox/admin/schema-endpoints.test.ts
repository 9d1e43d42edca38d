import { beforeAll, expect, test } from 'vitest'
import { type Desk, openDesk } from './admin-fixture'

let desk: Desk
beforeAll(async () => {
  desk = await openDesk()
})
const app = 'urn:ietf:params:scim:schemas:oracle:idcs:App'

test('a schema says how its attributes behave', async () => {
  const { body } = await desk.admin('GET', `Schemas/${app}`)
  expect(body).toMatchObject({ id: app, name: 'App', idcsResourceTypes: ['App'] })
  expect(body.attributes).toContainEqual({
    name: 'displayName',
    type: 'string',
    multiValued: false,
    required: true,
    caseExact: false,
    mutability: 'readWrite',
    returned: 'always',
    uniqueness: 'server',
    idcsSearchable: true,
  })
  const scopes = (body.attributes as { name: string; subAttributes?: { name: string }[] }[]).find(
    ({ name }) => name === 'scopes',
  )
  expect(scopes?.subAttributes?.map(({ name }) => name)).toContain('fqs')
})

test('schemas, those of extensions too, and resource types are listed, each once', async () => {
  const schemas = await desk.list('Schemas?count=1000')
  const ids = schemas.Resources.map(({ id }) => id)
  expect(ids).toContain('urn:ietf:params:scim:schemas:oracle:idcs:extension:group:Group')
  expect(new Set(ids).size).toBe(ids.length)
  const types = await desk.list('ResourceTypes?count=1000')
  expect(types.Resources).toContainEqual(expect.objectContaining({ id: 'Grant', endpoint: '/Grants' }))
  expect((await desk.admin('GET', 'ResourceTypes/User')).body.endpoint).toBe('/Users')
  expect((await desk.admin('GET', 'ServiceProviderConfig')).body.bulk).toMatchObject({ maxOperations: 50 })
  expect((await desk.admin('GET', 'Schemas/urn:none')).status).toBe(404)
})
