import { beforeAll, describe, expect, test } from 'vitest'
import type { Healthy } from '../healthy-fixture'
import { type Desk, filtered, newApp, openDesk } from './admin-fixture'

let healthy: Healthy
let list: Desk['list']
let problem: Desk['problem']
beforeAll(async () => {
  ;({ healthy, list, problem } = await openDesk())
})

describe('the applications that services made', () => {
  test('show their addresses and scopes, and no secret', async () => {
    const { Resources } = await list(filtered('Apps', `id eq "${healthy.service.appId}"`, '&attributeSets=all'))
    expect(Resources[0]).toMatchObject({
      landingPageUrl: `${healthy.service.url}/process/workspace/`,
      audience: healthy.service.audience,
      isOPCService: true,
      allowedGrants: expect.not.arrayContaining(['urn:ietf:params:oauth:grant-type:jwt-bearer']),
    })
    expect(Resources[0]).not.toHaveProperty('clientSecret')
    expect(Resources[0]).not.toHaveProperty('instance')
  })

  test.each<[string, string, (id: string) => string, object?]>([
    [
      'patched',
      'PATCH',
      (id) => `Apps/${id}`,
      { Operations: [{ op: 'add', path: 'allowedGrants', value: ['password'] }] },
    ],
    ['replaced', 'PUT', (id) => `Apps/${id}`, newApp('x')],
    ['deactivated', 'PUT', (id) => `AppStatusChanger/${id}`, { active: false }],
    ['deleted', 'DELETE', (id) => `Apps/${id}`],
  ])('cannot be %s', async (_, method, path, body) => {
    expect((await problem(method, path(healthy.service.appId), body)).slice(0, 2)).toEqual([
      400,
      'emulator.error.opcApp',
    ])
  })

  test('give no new secret either', async () => {
    const body = { schemas: [], appId: healthy.service.appId }
    expect((await problem('POST', 'AppClientSecretRegenerator', body))[1]).toBe('emulator.error.opcApp')
  })
})
