import { describe, expect, test } from 'vitest'
import { textToBase64url } from '../jose/bytes'
import { findSnapshot } from './find-snapshot'
import { joinParts } from './join-parts'
import { readSnapshot } from './read-snapshot'
import { appFixture, snapshotFixture } from './snapshot-fixture'
import { writeSnapshot } from './write-snapshot'

const { text } = writeSnapshot(snapshotFixture())
const broken = (change: (json: Record<string, unknown>) => unknown): string => {
  const json = JSON.parse(text) as Record<string, unknown>
  change(json)
  return JSON.stringify(json)
}

describe('the file', () => {
  test.each([
    ['us', 'assay-snapshot_us_2026-11-28.json'],
    ['Émile’s “test”', 'assay-snapshot_Émile-s-test_2026-11-28.json'],
    ['../..', 'assay-snapshot_domain_2026-11-28.json'],
  ])('of %s is named %s', (name, file) => {
    const { domain } = snapshotFixture()
    expect(writeSnapshot(snapshotFixture({ domain: { ...domain, name } })).name).toBe(file)
  })

  test('is read as it was written', () => {
    expect(readSnapshot(text)).toEqual({ ok: true, value: snapshotFixture() })
  })

  test.each<[string, string, RegExp]>([
    ['cut off', text.slice(0, -40), /not whole.*Drop the file itself/],
    ['of a later form', broken((json) => Object.assign(json, { version: 7 })), /form 7.*newer Assay/],
    ['something else', '{"assay":"plan"}', /no snapshot/],
    ['with a member of another kind', broken((json) => Object.assign(json, { apps: [{ id: 1 }] })), /“apps\.0\.id”/],
    [
      'of a moment that no calendar has',
      broken((json) => Object.assign(json, { at: '2026-13-45T25:61:00Z' })),
      /“at” is missing or not what it should be/,
    ],
    ['without its moment', broken((json) => delete json.at), /“at” is missing/],
  ])('%s is refused with a sentence', (_, file, sentence) => {
    const read = readSnapshot(file)
    expect(read.ok ? '' : read.error).toMatch(sentence)
  })

  test('is found among other text, which stays', () => {
    const around = `It fails since noon:\n{"error":"invalid_client"}\n${text}\nThanks, "Maria" {`
    const found = findSnapshot(around)
    expect(found && readSnapshot(found.snapshot).ok).toBe(true)
    expect(found?.rest).toBe('It fails since noon:\n{"error":"invalid_client"}\nThanks, "Maria" {')
    expect(findSnapshot('{"assay":"plan"} snapshot')).toBeUndefined()
  })
})

test('looks are joined without anything twice', () => {
  const { apps, resources } = snapshotFixture()
  const first = { ...snapshotFixture(), unread: ['The domain settings could not be asked.'] }
  const next = { ...first, apps: [...apps, appFixture({ id: 'app-2' })], resources, absentUsers: ['x@y'] }
  const joined = joinParts([first, next], { at: first.at, hasAllApps: false, appCount: 9 })
  expect(joined).toMatchObject({
    appCount: 9,
    absentUsers: ['x@y'],
    unread: ['The domain settings could not be asked.'],
  })
  expect(joined?.apps.map(({ id }) => id)).toEqual(['app-1', 'app-2'])
  expect(joined?.resources).toHaveLength(1)
  expect(joinParts([], { at: first.at, hasAllApps: false, appCount: 0 })).toBeUndefined()
})

describe('a secret that somebody typed into a domain', () => {
  const canary = 'c4n4ryB1rd9Q7'
  const jwt = `${textToBase64url('{"alg":"RS256"}')}.${textToBase64url('{"sub":"ada"}')}.${canary}${'x7Kp'.repeat(80)}`
  test.each([
    ['a token as a name', { displayName: jwt }],
    ['a secret in an address', { redirectUris: [`https://shop.example/cb?client_secret=${canary}`] }],
    ['a password in an address', { logoutUris: [`https://ada:${canary}@shop.example/`] }],
    ['a member that no snapshot has', { clientSecret: canary, hashedClientSecret: canary }],
  ])('is in no file: %s', (_, planted) => {
    const snapshot = snapshotFixture({ apps: [{ ...appFixture(), ...planted }] })
    expect(JSON.stringify(snapshot)).toContain(canary)
    expect(writeSnapshot(snapshot).text).not.toContain(canary)
    const read = readSnapshot(JSON.stringify(snapshot))
    expect(read.ok).toBe(true)
    expect(JSON.stringify(read)).not.toContain(canary)
  })
})
