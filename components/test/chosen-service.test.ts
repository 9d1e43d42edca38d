import { expect, test } from 'vitest'
import type { ServiceInstance } from '@/lib/queries/shapes/domains'
import { chosenService } from './chosen-service'
import type { Picks, Receipt } from './test-form'

const instance = (appId: string, kind: ServiceInstance['kind'], scopes: string[]) =>
  ({ appId, kind, scopes: scopes.map((fqs) => ({ fqs })) }) as ServiceInstance
const carrier = instance('one', 'oic', ['whole', 'api'])
const carried = instance('one', 'opa', ['process'])
const other = instance('two', 'oic', ['other'])
const receipt = { serviceAppId: 'one', serviceKind: 'opa' } as Receipt
const older = { serviceAppId: 'one' } as Receipt

test.each<[string, Picks, string, Receipt | undefined, ServiceInstance | undefined]>([
  ['the kind that was picked', { serviceAppId: 'one', serviceKind: 'opa' }, 'whole', undefined, carried],
  ['the kind of the setup', {}, 'process', receipt, carried],
  ['in a receipt without a kind, the scope', {}, 'process', older, carried],
  ['in a receipt without a kind, the scope', {}, 'whole', older, carrier],
  ['where the scope is gone, the application’s own', {}, 'gone', older, carrier],
  ['another scope that was picked', { scope: 'other' }, 'other', receipt, other],
  ['without a setup, the scope', {}, 'process', undefined, carried],
  ['nothing: no instance', {}, 'gone', undefined, undefined],
])('%s decides which instance is called', (_, picks, scope, own, expected) => {
  expect(chosenService(picks, [carrier, carried, other], scope, own)).toBe(expected)
})
