import { beforeAll, describe, expect, test } from 'vitest'
import { createSandbox } from '../create-sandbox'
import { type Hands, takeHands } from '../healthy-fixture'
import { type Desk, deskOf, filtered } from './admin-fixture'

const schemas = ['urn:ietf:params:scim:schemas:oracle:idcs:IdentityPropagationTrust']
const trust = (issuer: string, more: object = {}) => ({
  schemas,
  name: `Trust ${issuer}`,
  type: 'JWT',
  issuer,
  ...more,
})
let desk: Desk<Hands>
beforeAll(async () => {
  desk = await deskOf(await takeHands(await createSandbox(), 'us'))
})

describe('identity propagation trusts', () => {
  test('are created, found by issuer, changed and deleted', async () => {
    const { status, body } = await desk.admin(
      'POST',
      'IdentityPropagationTrusts',
      trust('https://idp.example/', { active: true }),
    )
    expect([status, body]).toMatchObject([201, { issuer: 'https://idp.example/', type: 'JWT', active: true }])
    const found = await desk.list(filtered('IdentityPropagationTrusts', 'issuer eq "https://idp.example/"'))
    expect(found.Resources).toMatchObject([{ id: body.id }])
    const patch = (path: string, value: unknown) =>
      desk.problem('PATCH', `IdentityPropagationTrusts/${body.id}`, { Operations: [{ op: 'replace', path, value }] })
    expect((await patch('subjectClaimName', 'sub'))[0]).toBe(200)
    expect((await patch('name', 'Another'))[1]).toBe('emulator.error.mutability')
    expect((await desk.admin('DELETE', `IdentityPropagationTrusts/${body.id}`)).status).toBe(204)
  })

  test.each<[string, object, unknown[]]>([
    [
      'nothing in it',
      { schemas },
      [400, 'error.common.validation.missingReqAttributes', 'Missing required attribute(s): name,type,issuer.'],
    ],
    ['an unknown type', trust('x', { type: 'KERBEROS' }), [400, 'emulator.error.invalidValue', expect.any(String)]],
    [
      'a user that is nobody',
      trust('x', { impersonationServiceUsers: [{ rule: 'x eq y', value: 'nobody' }] }),
      [400, 'error.common.validation.invalidReferenceResource', expect.stringContaining('nobody')],
    ],
  ])('with %s are refused', async (_, body, expected) => {
    expect(await desk.problem('POST', 'IdentityPropagationTrusts', body)).toEqual(expected)
  })

  test('forget a user that is deleted, and can still be changed', async () => {
    const { body: user } = await desk.admin('POST', 'Users', {
      schemas: [],
      userName: 'leaver',
      name: { familyName: 'Leaver' },
      emails: [{ value: 'leaver@northwind.example', type: 'work', primary: true }],
    })
    const impersonationServiceUsers = [{ rule: 'sub eq leaver', value: user.id }]
    const { body: made } = await desk.admin(
      'POST',
      'IdentityPropagationTrusts',
      trust('https://leaver.example/', { impersonationServiceUsers }),
    )
    const path = `IdentityPropagationTrusts/${made.id}`
    expect((await desk.admin('DELETE', `Users/${user.id}`)).status).toBe(204)
    const { body } = await desk.admin('GET', `${path}?attributes=impersonationServiceUsers`)
    expect(body).not.toHaveProperty('impersonationServiceUsers')
    const Operations = [{ op: 'replace', path: 'subjectClaimName', value: 'sub' }]
    expect((await desk.admin('PATCH', path, { Operations })).status).toBe(200)
    await desk.admin('DELETE', path)
  })

  test('have an issuer of their own each, and are thirty at most', async () => {
    const statuses: number[] = []
    for (let index = 0; index < 31; index += 1)
      statuses.push((await desk.admin('POST', 'IdentityPropagationTrusts', trust(`i${index}`))).status)
    expect(statuses).toEqual([...Array(30).fill(201), 400])
    expect((await desk.problem('POST', 'IdentityPropagationTrusts', trust('i3')))[1]).toBe('emulator.error.duplicate')
  })
})
