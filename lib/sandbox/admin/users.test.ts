import { beforeAll, describe, expect, test } from 'vitest'
import { createSandbox } from '../create-sandbox'
import { type Healthy, takeHands } from '../healthy-fixture'
import { type Desk, filtered, type List, openDesk } from './admin-fixture'

let healthy: Healthy
let list: Desk['list']
beforeAll(async () => {
  ;({ healthy, list } = await openDesk())
})

describe('users', () => {
  test('are found by user name whatever its case, without a password', async () => {
    const { Resources } = await list(filtered('Users', `userName eq "${healthy.userName.toUpperCase()}"`))
    expect(Resources).toMatchObject([{ userName: healthy.userName, displayName: 'Maria Ops', active: true }])
    expect(Resources[0]).not.toHaveProperty('password')
    expect((await list('Users?attributes=password')).Resources[0]).not.toHaveProperty('password')
  })

  test('are deactivated by the status changer or by PATCH', async () => {
    const hands = await takeHands(await createSandbox(), 'us')
    const { body } = await hands.admin('GET', 'Users')
    const id = (body as unknown as List).Resources[0]?.id
    expect((await hands.admin('PUT', `UserStatusChanger/${id}`, { active: false })).body.active).toBe(false)
    const patch = { Operations: [{ op: 'REPLACE', path: 'active', value: true }] }
    expect((await hands.admin('PATCH', `Users/${id}`, patch)).body.active).toBe(true)
  })
})
