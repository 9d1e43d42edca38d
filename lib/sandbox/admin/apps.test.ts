import { beforeAll, describe, expect, test } from 'vitest'
import { alias, type Healthy } from '../healthy-fixture'
import { appSchema, type Desk, filtered, newApp, openDesk } from './admin-fixture'

let healthy: Healthy
let admin: Desk['admin']
let list: Desk['list']
let problem: Desk['problem']
beforeAll(async () => {
  ;({ healthy, admin, list, problem } = await openDesk())
})

describe('applications', () => {
  test('a new one is inactive, has a client id and a secret, and shows where it is', async () => {
    const { status, body } = await admin('POST', 'Apps', newApp('Fresh', { isOAuthClient: true }))
    expect(status).toBe(201)
    expect(body).toMatchObject({
      active: false,
      name: expect.stringMatching(/^[0-9a-f]{32}$/),
      clientSecret: expect.stringMatching(/^idcscs-[0-9a-f-]{36}$/),
      trustScope: 'Explicit',
      isOPCService: false,
      meta: { resourceType: 'App', location: `${healthy.domain.url}/admin/v1/Apps/${body.id}` },
      idcsCreatedBy: { type: 'App', display: 'Assay console' },
    })
  })

  test('an unknown member is kept, a read-only one ignored', async () => {
    const { body } = await admin('POST', 'Apps', newApp('Extra', { isOPCService: true, futureFlag: 'x', id: 'mine' }))
    expect(body).toMatchObject({ isOPCService: false, futureFlag: 'x' })
    expect(body.id).not.toBe('mine')
  })

  test.each<[string, object, number, string]>([
    ['a name taken, in other case', newApp('NORTHWIND caller'), 409, 'emulator.error.duplicate'],
    [
      'no display name',
      { schemas: [appSchema], basedOnTemplate: { value: 'x' } },
      400,
      'error.common.validation.missingReqAttributes',
    ],
    [
      'an unknown template',
      { ...newApp('T'), basedOnTemplate: { value: 'Other' } },
      400,
      'error.common.validation.invalidReferenceResource',
    ],
    [
      'an unknown scope',
      newApp('S', { allowedScopes: [{ fqs: 'https://nowhere/x' }] }),
      400,
      'error.common.validation.invalidReferenceResource',
    ],
    [
      'an unknown alias',
      newApp('C', { certificates: [{ certAlias: 'nobody' }] }),
      400,
      'error.common.validation.invalidReferenceResource',
    ],
    ['an unknown grant', newApp('G', { allowedGrants: ['magic'] }), 400, 'emulator.error.invalidValue'],
    ['a client id with a dash', newApp('N', { name: 'a-b' }), 400, 'emulator.error.invalidValue'],
  ])('%s is refused', async (_, body, status, messageId) => {
    expect((await problem('POST', 'Apps', body)).slice(0, 2)).toEqual([status, messageId])
  })

  test('what is missing is told in the words of Oracle’s documentation', async () => {
    const [, , detail] = await problem('POST', 'Apps', { displayName: 'x' })
    expect(detail).toBe('Missing required attribute(s): schemas,basedOnTemplate.')
  })

  test('a scope shows the application that defines it', async () => {
    const { body } = await admin('GET', `Apps/${healthy.client.id}`)
    expect(body.allowedScopes).toEqual([
      { fqs: healthy.scope, idOfDefiningApp: healthy.service.appId, readOnly: false },
    ])
    expect(body.certificates).toMatchObject([
      { certAlias: alias, kid: alias, x5t: expect.stringMatching(/^[\w-]{27}$/) },
    ])
  })

  test('a list leaves out what was not asked for, the secret too', async () => {
    const { Resources } = await list(
      filtered('Apps', 'displayName eq "northwind CALLER"', '&attributes=name,allowedScopes.fqs'),
    )
    expect(Resources).toEqual([
      {
        id: healthy.client.id,
        displayName: 'Northwind caller',
        isAliasApp: false,
        meterAsOPCService: false,
        disableKmsiTokenAuthentication: false,
        name: healthy.client.clientId,
        allowedScopes: [{ fqs: healthy.scope }],
        basedOnTemplate: { value: 'CustomWebAppTemplateId' },
      },
    ])
  })

  test('pages are counted from one and never longer than a thousand', async () => {
    const all = await list('Apps?count=5000&attributes=id')
    expect(all).toMatchObject({ startIndex: 1, itemsPerPage: 1000 })
    const second = await list('Apps?startIndex=2&count=2&attributes=id')
    expect(second).toMatchObject({ startIndex: 2, itemsPerPage: 2, totalResults: all.totalResults })
    expect(second.Resources.map(({ id }) => id)).toEqual(all.Resources.slice(1, 3).map(({ id }) => id))
    expect((await list('Apps?count=0')).Resources).toEqual([])
  })

  test('.search takes its query in the body', async () => {
    const search = { schemas: [], filter: 'isOPCService eq true', attributes: ['displayName'], count: 1 }
    const { body } = await admin('POST', 'Apps/.search', search)
    expect(body).toMatchObject({ totalResults: 2, itemsPerPage: 1, Resources: [{ displayName: 'oic-us' }] })
  })

  test('one is deleted when it is inactive and has no grants', async () => {
    const { body } = await admin('POST', 'Apps', newApp('Short-lived', { active: true }))
    const path = `Apps/${body.id}`
    expect((await problem('DELETE', path))[1]).toBe('emulator.error.activeAppDelete')
    await admin('PUT', `AppStatusChanger/${body.id}`, { schemas: [], active: false })
    expect((await admin('DELETE', path)).status).toBe(204)
    expect((await problem('GET', path)).slice(0, 2)).toEqual([404, 'emulator.error.notFound'])
  })

  test('PUT clears what it does not name', async () => {
    const { body } = await admin('POST', 'Apps', newApp('Put', { description: 'd', isOAuthClient: true }))
    const { body: after } = await admin('PUT', `Apps/${body.id}`, newApp('Put again', { isOAuthClient: true }))
    expect(after).toMatchObject({ displayName: 'Put again', name: body.name, clientSecret: body.clientSecret })
    expect(after).not.toHaveProperty('description')
  })
})
