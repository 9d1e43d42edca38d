import { expect, test } from 'vitest'
import { catalogue } from '../gates/catalogue'
import { claimAnchor } from './claim'
import { claims } from './claims'
import { roleNeeds } from './role-needs'
import { wordAnchor } from './word'
import { words } from './words'

test('every claim and every word has an address of its own', () => {
  const anchors = [...claims.map(claimAnchor), ...words.map(wordAnchor)]
  expect(new Set(anchors).size).toBe(anchors.length)
  expect(anchors.filter((anchor) => !/^[\p{L}\p{N}_-]+$/u.test(anchor))).toEqual([])
})

test('no claim stands twice, and what one leads to is there', () => {
  const names = claims.flatMap((claim) => claim.names)
  expect(new Set(names).size).toBe(names.length)
  const ids = catalogue.map(({ id }) => id)
  expect(claims.flatMap(({ gates = [] }) => gates).filter((id) => !ids.includes(id))).toEqual([])
})

test('what Oracle documents has a page of Oracle’s, or a standard, among its sources', () => {
  const documented = claims.filter(({ certainty }) => certainty === 'documented')
  expect(documented.filter(({ cites }) => !cites.some(({ url }) => url)).map(claimAnchor)).toEqual([])
  expect(words.filter(({ cites }) => !cites.some(({ url }) => url?.startsWith('https://'))).map(wordAnchor)).toEqual([])
})

test('every kind of work has an address of its own, and the gates where it stops are there', () => {
  const anchors = roleNeeds.map(({ id }) => id)
  expect(new Set(anchors).size).toBe(anchors.length)
  expect(anchors.filter((anchor) => !/^[a-z-]+$/.test(anchor))).toEqual([])
  const ids = catalogue.map(({ id }) => id)
  expect(roleNeeds.flatMap(({ gates }) => gates).filter((id) => !ids.includes(id))).toEqual([])
})
