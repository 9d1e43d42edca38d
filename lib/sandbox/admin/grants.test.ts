import { beforeAll, describe, expect, test } from 'vitest'
import { type Healthy, healthySetup } from '../healthy-fixture'
import { filtered, type List, messageIn } from './admin-fixture'

const grantSchema = 'urn:ietf:params:scim:schemas:oracle:idcs:Grant'

describe('grants and roles', () => {
  let oic: Healthy
  beforeAll(async () => {
    oic = await healthySetup('oic')
  })
  const invoker = async () => {
    const { body } = await oic.admin(
      'GET',
      filtered('AppRoles', `app.value eq "${oic.service.appId}" and displayName eq "ServiceInvoker"`),
    )
    return (body as unknown as List).Resources[0]?.id as string
  }

  test('an instance has the roles that Oracle documents', async () => {
    const { body } = await oic.admin(
      'GET',
      filtered('AppRoles', `app.value eq "${oic.service.appId}"`, '&attributes=displayName'),
    )
    expect((body as unknown as List).Resources.map(({ displayName }) => displayName)).toEqual([
      'ServiceAdministrator',
      'ServiceDeveloper',
      'ServiceMonitor',
      'ServiceDeployer',
      'ServiceUser',
      'ServiceEndUser',
      'ServiceInvoker',
      'ServiceViewer',
    ])
  })

  test('a role given to a user shows among the role’s members', async () => {
    const { body } = await oic.admin('GET', `AppRoles/${await invoker()}?attributes=members`)
    expect(body.members).toMatchObject([{ value: oic.userId, type: 'User', display: 'Maria Ops' }])
  })

  test('a role given to an application shows on the application', async () => {
    const attributeValue = await invoker()
    const grant = {
      schemas: [grantSchema],
      grantMechanism: 'ADMINISTRATOR_TO_APP',
      grantee: { type: 'App', value: oic.client.id },
      app: { value: oic.service.appId },
      entitlement: { attributeName: 'appRoles', attributeValue },
    }
    const { status, body: made } = await oic.admin('POST', 'Grants', grant)
    expect(status).toBe(201)
    expect((await oic.admin('POST', 'Grants', grant)).status).toBe(409)
    const { body } = await oic.admin('GET', `Apps/${oic.client.id}`)
    expect(body.grantedAppRoles).toMatchObject([
      { value: attributeValue, display: 'ServiceInvoker', appId: oic.service.appId },
    ])
    await oic.admin('PUT', `AppStatusChanger/${oic.client.id}`, { active: false })
    expect((await oic.admin('DELETE', `Apps/${oic.client.id}`)).status).toBe(400)
    expect((await oic.admin('DELETE', `Grants/${made.id}`)).status).toBe(204)
    expect((await oic.admin('DELETE', `Apps/${oic.client.id}`)).status).toBe(204)
  })

  test.each<[string, object]>([
    ['a user that does not exist', { grantee: { type: 'User', value: 'gone' } }],
    ['a role of another application', { app: { value: 'IDCSAppId' } }],
    ['a role that does not exist', { entitlement: { attributeName: 'appRoles', attributeValue: 'gone' } }],
  ])('%s is refused', async (_, change) => {
    const { status, body } = await oic.admin('POST', 'Grants', {
      schemas: [grantSchema],
      grantMechanism: 'ADMINISTRATOR_TO_USER',
      grantee: { type: 'User', value: oic.userId },
      app: { value: oic.service.appId },
      entitlement: { attributeName: 'appRoles', attributeValue: await invoker() },
      ...change,
    })
    expect([status, body[messageIn]]).toEqual([400, { messageId: 'error.common.validation.invalidReferenceResource' }])
  })
})
