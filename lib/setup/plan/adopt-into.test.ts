import { expect, test } from 'vitest'
import type { Desired } from '../desired'
import { adoptInto } from './adopt-into'

const desired: Desired = {
  apps: [
    { displayName: 'Gateway', isClient: false, resource: { audience: 'https://g', scopes: ['/x'] } },
    {
      displayName: 'Caller',
      clientType: 'confidential',
      allowedGrants: { contains: ['client_credentials'] },
      scopes: { exactly: ['s/1'] },
      isActive: true,
    },
  ],
  grants: [
    { appId: 'oic', role: 'ServiceInvoker', to: { kind: 'app', name: 'caller' } },
    { appId: 'oic', role: 'ServiceInvoker', to: { kind: 'user', id: 'u', name: 'Caller' } },
  ],
}
const there = { id: 'a7', displayName: 'Old caller', clientType: 'trusted' }

test('what is there is kept: lists say contains, and Trusted stays', () => {
  const { apps, grants } = adoptInto(desired, 'Caller', there, false)
  expect(apps).toEqual([
    desired.apps?.[0],
    {
      id: 'a7',
      displayName: 'Old caller',
      allowedGrants: { contains: ['client_credentials'] },
      scopes: { contains: ['s/1'] },
      isActive: true,
    },
  ])
  expect(grants?.map(({ to }) => to)).toEqual([
    { kind: 'app', id: 'a7', name: 'Old caller' },
    { kind: 'user', id: 'u', name: 'Caller' },
  ])
})

test('a type that is too little is changed all the same', () => {
  const wanted: Desired = { apps: [{ displayName: 'Caller', clientType: 'trusted' }] }
  expect(adoptInto(wanted, 'Caller', { ...there, clientType: 'confidential' }, false).apps?.[0]?.clientType).toBe(
    'trusted',
  )
})

test('with everything else taken away, lists say exactly, also those the recipe does not speak of', () => {
  expect(adoptInto(desired, 'Caller', there, true).apps?.[1]).toEqual({
    id: 'a7',
    displayName: 'Old caller',
    clientType: 'confidential',
    allowedGrants: { exactly: ['client_credentials'] },
    scopes: { exactly: ['s/1'] },
    certificates: { exactly: [] },
    redirectUris: { exactly: [] },
    trustScope: 'Explicit',
    isActive: true,
  })
})
