import { beforeAll, describe, expect, test } from 'vitest'
import { createSandbox } from '../create-sandbox'
import { adminCall, grantRole, type Hands, takeHands } from '../healthy-fixture'
import { newApp } from './admin-fixture'
import { authenticated, endpointRoles, mayDo, type Operation } from './endpoint-roles'

/** Oracle's page "AppRole Permissions" as far as it speaks of these endpoints; `RequiredRolePerEndpointExt.htm`. */
const page = `
endpoint                   | Identity Domain Administrator | Application Administrator | Security Administrator | User Administrator | User Manager     | Help Desk Administrator | Audit Administrator | Authenticated Client
Apps                       | ALL             | ALL       | ALL       | list, GET | GET              | GET | -         | list, GET, PUT, PATCH
AppStatusChanger           | ALL             | ALL       | -         | GET       | -                | -   | -         | PUT
AppClientSecretRegenerator | ALL             | ALL       | ALL       | -         | -                | -   | -         | ALL
AppAllowedScopesChanger    | ALL             | ALL       | -         | -         | -                | -   | -         | POST
AppRoles                   | ALL             | ALL       | -         | list, GET | -                | -   | -         | DELETE, list, POST, GET, PATCH
Grants                     | ALL             | ALL       | -         | ALL       | -                | -   | -         | DELETE, list, POST, GET
OAuthClientCertificates    | ALL             | ALL       | ALL       | list, GET | -                | -   | -         | -
OAuthPartnerCertificates   | ALL             | -         | ALL       | -         | -                | -   | -         | -
Settings                   | ALL             | -         | ALL       | -         | -                | -   | -         | -
Users                      | ALL             | list, GET | list, GET | ALL       | ALL              | GET | list, GET | -
Groups                     | ALL             | list, GET | list, GET | ALL       | list, GET, PATCH | GET | list, GET | list, GET
AuditEvents                | list, GET       | list, GET | list, GET | list, GET | GET              | GET | list, GET | list, GET
Bulk                       | ALL             | ALL       | ALL       | ALL       | ALL              | ALL | -         | ALL
SigningCert                | GET             | GET       | GET       | -         | -                | -   | -         | GET
MyApps                     | ALL             | -         | -         | -         | -                | -   | -         | ALL
Me                         | GET, PUT, PATCH | -         | -         | -         | -                | -   | -         | -
`

const operations: Record<Operation, string> = {
  list: 'list',
  get: 'GET',
  create: 'POST',
  replace: 'PUT',
  patch: 'PATCH',
  delete: 'DELETE',
}

interface Cell {
  resource: string
  role: string
  allowed: Operation[]
}

const [head = '', ...rows] = page.trim().split('\n')
const [, ...roles] = head.split('|').map((cell) => cell.trim())
const cells: Cell[] = rows.flatMap((row) => {
  const [resource = '', ...found] = row.split('|').map((cell) => cell.trim())
  return found.map((cell, index) => {
    const words = cell.split(', ')
    const isAllowed = ([, word]: [string, string]) => cell === 'ALL' || words.includes(word)
    const allowed = Object.entries(operations).filter(isAllowed) as [Operation, string][]
    return { resource, role: roles[index] ?? '', allowed: allowed.map(([operation]) => operation) }
  })
})

describe("the table is the page's", () => {
  test.each(rows.map((row) => [row.split('|')[0]?.trim() ?? '']))('%s', (resource) => {
    for (const { role, allowed } of cells.filter((cell) => cell.resource === resource))
      for (const operation of Object.keys(operations) as Operation[]) {
        const may = mayDo(new Set([role]), resource, operation)
        expect([role, operation, may]).toEqual([role, operation, allowed.includes(operation)])
      }
  })

  test('Settings may be read by Cloud Gate, Me is whole for the role Me', () => {
    expect(endpointRoles.Settings?.['Cloud Gate']).toEqual(['get'])
    expect(mayDo(new Set(['Me']), 'Me', 'create')).toBe(true)
  })
})

/** Nothing of this name exists, so that what gets past the rights is a 400 or 404. */
const calls: Record<Operation, [method: string, path: string, body?: object]> = {
  list: ['GET', ''],
  get: ['GET', '/nothing'],
  create: ['POST', '', {}],
  replace: ['PUT', '/nothing', {}],
  patch: ['PATCH', '/nothing', { Operations: [] }],
  delete: ['DELETE', '/nothing'],
}

describe('requests are judged by the table', () => {
  let hands: Hands
  const tokens = new Map<string, string>()
  beforeAll(async () => {
    hands = await takeHands(await createSandbox(), 'us')
    for (const role of roles) {
      const { body } = await hands.admin('POST', 'Apps', {
        ...newApp(role),
        isOAuthClient: true,
        clientType: 'confidential',
        allowedGrants: ['client_credentials'],
        active: true,
      })
      if (role !== authenticated) await grantRole(hands, 'IDCSAppId', role, { type: 'App', value: String(body.id) })
      const form = { grant_type: 'client_credentials', scope: 'urn:opc:idm:__myscopes__' }
      const answer = await hands.token(form, [String(body.name), String(body.clientSecret)])
      tokens.set(role, ((await answer.json()) as { access_token: string }).access_token)
    }
  })

  /** Each has rules of its own, tested with it. */
  const apart = ['Bulk', 'SigningCert', 'MyApps', 'Me']
  const judged = rows.map((row) => row.split('|')[0]?.trim() ?? '').filter((resource) => !apart.includes(resource))

  test.each(judged)('%s', async (resource) => {
    const wrong: unknown[] = []
    for (const { role, allowed } of cells.filter((cell) => cell.resource === resource && cell.role !== authenticated))
      for (const operation of Object.keys(operations) as Operation[]) {
        const [method, path, body] = calls[operation]
        const token = tokens.get(role) ?? ''
        const { status } = await adminCall(hands.sandbox, hands.domain, token, method, `${resource}${path}`, body)
        // What is not played is 501 for everybody.
        if (status === 501) continue
        const isOwn = mayDo(new Set([authenticated]), resource, operation)
        const expected = allowed.includes(operation) ? status !== 401 : isOwn || status === 401
        if (!expected || status >= 500) wrong.push({ role, method, path, status })
      }
    expect(wrong).toEqual([])
  })
})
