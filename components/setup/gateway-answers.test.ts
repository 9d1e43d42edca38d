import { expect, test } from 'vitest'
import type { DomainSummary } from '@/lib/queries/shapes/domains'
import { gatewayToBe } from '@/lib/setup/recipes/gateway-to-be'
import { answersOf, calledInstance, type Instance } from './answers'
import { type Draft, draftOf, linkedDraft } from './draft'
import { toSetupAnswers } from './to-setup-answers'

const us: DomainSummary = { id: 'us', name: 'us', url: 'http://us', label: '', caller: 'client', state: 'connected' }
const audience = 'https://o.apigateway.example'
const there: Instance = {
  domain: us,
  service: {
    ...gatewayToBe({ displayName: 'Orders API', audience, scope: '/orders' }),
    appId: 'app-orders',
  },
}
const toBe: Instance = { domain: us, service: gatewayToBe() }
const planned = (draft: Draft, called: Instance, around = {}) =>
  toSetupAnswers(answersOf(draft, called, [us], around, 2026))

test('of a gateway that has its application only the scope and the keys are asked', () => {
  expect(planned({}, there)).toMatchObject({
    recipe: 'api-gateway-jwt',
    serviceAppId: 'app-orders',
    scopes: [`${audience}/orders`],
    gateway: { keys: 'static' },
  })
})

test('keys that are public anyway are read from the domain', () => {
  expect(planned({}, there, { areKeysPublic: true })).toMatchObject({ gateway: { keys: 'remote' } })
  const chosen: Draft = { gateway: { keys: 'static' } }
  expect(planned(chosen, there, { areKeysPublic: true })).toMatchObject({ gateway: { keys: 'static' } })
})

test('the scope of one to be made is its audience and its value, as they are', () => {
  const draft: Draft = { gateway: { audience: ` ${audience} `, scope: '/returns' }, scopes: ['of another instance'] }
  expect(planned(draft, toBe)).toMatchObject({
    scopes: [`${audience}/returns`],
    gateway: { resource: { displayName: 'Gateway API', audience, scope: '/returns' } },
  })
})

test('a name that is taken is not proposed for it', () => {
  const app = { appId: 'a', clientId: 'c', isActive: true, clientType: 'none', allowedGrants: [], scopes: [] }
  const around = { apps: [{ ...app, certificates: [], displayName: 'GATEWAY API' }] }
  expect(planned({}, toBe, around)).toMatchObject({ gateway: { resource: { displayName: 'Gateway API 2' } } })
})

test('a plan opened elsewhere leads back to the same answers', () => {
  const draft: Draft = { gateway: { keys: 'remote', displayName: 'Returns', audience, scope: '/returns' } }
  const answers = planned(draft, toBe)
  expect(planned(draftOf(answers), toBe)).toEqual(answers)
})

test('nobody begins with a gateway to be made but by a link to its recipe', () => {
  expect(calledInstance({}, [toBe])).toBeUndefined()
  const draft = linkedDraft({}, new URLSearchParams('recipe=api-gateway-jwt'))
  expect(calledInstance(draft ?? {}, [toBe])).toBe(toBe)
})
