import { expect, test } from 'vitest'
import type { ServiceInstance } from '@/lib/queries/shapes/domains'
import { calledService } from './called-service'

const instance = (appId: string, kind: ServiceInstance['kind']) => ({ appId, kind }) as ServiceInstance
const carrier = instance('one', 'oic')
const carried = instance('one', 'opa')
const other = instance('two', 'oic')
const services = [carrier, carried, other]

test.each<[string, ServiceInstance | undefined, string | undefined, ServiceInstance | undefined]>([
  ['no change leaves the chosen one', carried, undefined, carried],
  ['a change to its own application leaves it too', carried, 'one', carried],
  ['a change to another application calls that', carried, 'two', other],
  ['a change to one that is gone leaves it', carried, 'gone', carried],
  ['where none was chosen, the application’s own is called', undefined, 'one', carrier],
])('%s', (_, chosen, appId, expected) => {
  expect(calledService(services, chosen, appId)).toBe(expected)
})
