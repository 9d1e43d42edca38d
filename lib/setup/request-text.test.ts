import { describe, expect, test } from 'vitest'
import type { CallerRights } from '../queries/shapes/domains'
import { permittedPart } from './permitted-part'
import { generations } from './plan/generations'
import { personRequests, waitingSteps } from './plan/person-requests'
import { requestText } from './plan/request-text'
import { planned, setupWorld } from './setup-fixture'
import { mayCaller, viewPlan } from './view-plan'

const viewFor = async (kind: 'opa' | 'oic', rights: CallerRights) =>
  viewPlan(await planned(await setupWorld(kind)), {
    id: 'p',
    domainId: 'us',
    domainName: 'us',
    domainUrl: 'https://idcs.example',
    rights,
  })

const application: CallerRights = { roles: ['Application Administrator'], callerName: 'Application team console' }

describe('what the caller may not do', () => {
  test.each<[string, string[], [string, number][]]>([
    [
      'an Application Administrator asks for the partner certificate',
      ['Application Administrator'],
      [['Security Administrator', 1]],
    ],
    [
      'a Security Administrator asks for activation and roles',
      ['Security Administrator'],
      [
        ['Application Administrator', 1],
        ['Application Administrator', 2],
      ],
    ],
    ['an Identity Domain Administrator asks nobody', ['Identity Domain Administrator'], []],
  ])('%s', async (_case, roles, expected) => {
    const requests = personRequests(await viewFor('oic', { roles }))
    expect(requests.map(({ roles: [first], steps }) => [first, steps.length])).toEqual(expected)
    for (const request of requests) expect(request.roles.at(-1)).not.toBe(request.roles[0])
  })

  test('nobody is asked while it is not known what the caller may', async () => {
    expect(personRequests(await viewFor('oic', { roles: null }))).toEqual([])
  })

  test('says what must be done before it, by us', async () => {
    const [activate] = personRequests(await viewFor('opa', { roles: ['Security Administrator'] }))
    expect(activate?.after).toEqual(['Create the application "Emea caller"'])
  })

  test('holds back what needs it', async () => {
    const plan = await planned(await setupWorld('oic'))
    const rights = { roles: ['User Administrator'] }
    const part = permittedPart(plan, (step) => mayCaller(step, rights.roles) === 'no')
    if (!part) throw new Error('roles can be given')
    const view = viewPlan(part, { id: 'p', domainId: 'us', domainName: 'us', rights })
    expect(view.steps.map(({ kind }) => kind)).toEqual(['grant-role'])
    expect(waitingSteps(view).map(({ title }) => title)).toEqual([
      'Give ServiceInvoker on oic-us to the application "Emea caller"',
    ])
  })
})

describe('the request', () => {
  test.each(generations)('for the %s is whole: who, why, the clicks, the values, the answer', async (generation) => {
    const view = await viewFor('opa', application)
    const [request] = personRequests(view)
    if (!request) throw new Error('there is one')
    const text = requestText(view, request, generation)
    for (const part of [
      '# Please do one step in the identity domain us',
      'Domain URL: https://idcs.example',
      'For: Security Administrator or Identity Domain Administrator',
      'Let “Emea caller” call opa-us (plan k7f3)',
      'Our application “Application team console” may not do this itself',
      'Why: ',
      `In the ${generation}:`,
      '- Alias: `emea-2026`',
      '- SHA-1 thumbprint: `',
      '-----BEGIN CERTIFICATE-----',
      'Send back: Tell the SHA-1 thumbprint that the list shows beside “emea-2026”.',
    ])
      expect(text).toContain(part)
    expect(text).not.toMatch(/PRIVATE KEY|idcscs-|undefined/)
  })
})
