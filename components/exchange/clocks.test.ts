import { expect, test } from 'vitest'
import { clockFinding } from './clock-finding'
import { readClocks } from './clocks'
import { nothingOwn } from './own-values'

const served = '2026-11-21T12:00:05.400Z'
const minute = 60_000
const answerAt = (date: string) => ({
  kind: 'http' as const,
  status: 200,
  headers: [['date', date]] as [string, string][],
  body: '',
  headersMilliseconds: 150,
  milliseconds: 180,
})
const asked = (away: number) => ({ own: nothingOwn, askedAt: Date.parse(served) - 20 + away, milliseconds: 300 })

test.each([
  ['all agree', 'Sat, 21 Nov 2026 12:00:05 GMT', 0, { theirs: 0, browser: 0 }],
  ['the domain is behind', 'Sat, 21 Nov 2026 11:53:05 GMT', 0, { theirs: -7 * minute, browser: 0 }],
  ['the browser is ahead', 'Sat, 21 Nov 2026 12:00:05 GMT', 7 * minute, { theirs: 0, browser: 7 * minute - 1_000 }],
  ['the browser is behind', 'Sat, 21 Nov 2026 12:00:05 GMT', -7 * minute, { theirs: 0, browser: -7 * minute + 1_000 }],
  ['no date', '', 0, { browser: 0 }],
])('%s', (_, date, away, clocks) => {
  const read = readClocks(answerAt(date), served, asked(away))
  expect(Object.keys(read).sort()).toEqual(Object.keys(clocks).sort())
  for (const [name, value] of Object.entries(clocks))
    expect(Math.abs((read[name as keyof typeof read] ?? Number.NaN) - value)).toBeLessThanOrEqual(1_000)
})

test('a date within all that passed since the request went out is no difference', () => {
  const slow = { ...asked(0), milliseconds: 9_000 }
  expect(readClocks(answerAt('Sat, 21 Nov 2026 12:00:12 GMT'), served, slow).theirs).toBe(0)
})

const five = 5 * minute
const domain = (theirs: number, browser: number, lifetime?: number) =>
  clockFinding({ clocks: { theirs, browser }, name: 'us', asked: 'domain', lifetime })

test.each([
  [
    'a clock that is minutes behind shuts the gate of what has not begun',
    domain(-7 * minute, 0, five),
    'assertion-begun',
    '7 min in its future, and is refused',
  ],
  ['one that is seconds behind may', domain(-20_000, 0, five), 'assertion-begun', 'is not published'],
  [
    'one that is ahead by more than an assertion lasts shuts that of what has ended',
    domain(7 * minute, 0, five),
    'assertion-times',
    'has ended before it arrives',
  ],
  ['one that is ahead by less leaves less', domain(2 * minute, 0, five), 'assertion-times', '3 min of its 5 min left'],
  [
    'a browser that is ahead makes the same of a right domain',
    domain(0, 7 * minute, five),
    'assertion-begun',
    'set the one of this computer',
  ],
  [
    'without an assertion it is the token that ends early',
    domain(-7 * minute, 0),
    'token-unexpired',
    'end 7 min early',
  ],
  [
    'a service that is ahead takes a token for ended',
    clockFinding({ clocks: { theirs: 7 * minute, browser: 0 }, name: 'opa-us', asked: 'service' }),
    'token-unexpired',
    '7 min before its exp',
  ],
  [
    'a service that is behind takes a fresh one for one of the future',
    clockFinding({ clocks: { theirs: -7 * minute, browser: 0 }, name: 'opa-us', asked: 'service' }),
    'token-clock',
    'begins 7 min from now',
  ],
])('%s', (_, finding, gateId, says) => {
  expect(finding?.gateId).toBe(gateId)
  expect(`${finding?.says} ${finding?.whose}`).toContain(says)
})

test.each([
  ['they agree', domain(0, 0, five)],
  ['a second is nothing', domain(-1_000, 0, five)],
  ['nothing was signed here, and the domain is right', domain(0, 7 * minute)],
  ['no answer had a date', clockFinding({ clocks: { browser: 0 }, name: 'us', asked: 'domain' })],
])('nothing is said where %s', (_, finding) => {
  expect(finding).toBeUndefined()
})
