import { beforeAll, describe, expect, test } from 'vitest'
import { clientCredentials } from '../facts/grant-types'
import { readers } from './exporter'
import { exporters } from './exporters'
import { openHandoff } from './handoff-fixture'
import type { HandoffSubject } from './subject'
import { writeHandoff } from './write-handoff'

let subject: HandoffSubject
beforeAll(async () => {
  const { subject: made, close } = await openHandoff('gateway')
  await close()
  subject = {
    ...made,
    roles: [{ role: 'ServiceInvoker', appId: 'a1', appName: 'oic-us' }],
    setup: {
      title: 'Let it call',
      runName: 'k7f3',
      startedAt: '2026-11-21T10:00:00.000Z',
      callerName: 'Assay',
      steps: [
        {
          title: 'Create it',
          because: 'it is not there',
          says: 'Created.',
          doneAt: '2026-11-21T10:00:01.000Z',
          ways: [{ generation: 'OCI console', steps: ['Choose Add.'] }],
          values: [{ label: 'Name', value: 'Northwind' }],
        },
      ],
      manual: [
        { title: 'Join', owner: 'Somebody', steps: ['Do it.'], source: 's', values: [{ label: 'L', value: 'v' }] },
      ],
    },
    tests: [
      {
        name: 'Morning',
        at: '2026-11-20T08:00:00.000Z',
        kind: 'call',
        outcome: 'stopped',
        says: 'Refused',
        grantType: clientCredentials,
        scope: 'https://gateway.example/orders',
        alias: 'northwind-caller',
        gates: { 'client-known': 'open' },
      },
    ],
  }
})

/** Every text in it, replaced or not, and everything else as it is. */
const eachText = (value: unknown, change: (text: string) => string): unknown => {
  if (typeof value === 'string') return change(value)
  if (Array.isArray(value)) return value.map((each) => eachText(each, change))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, eachText(member, change)]))
}

const canaries: [string, string][] = [
  ['a client secret', 'idcscs-8f14e45f-ceea-467f-a0e6-ab1c2d3e4f50'],
  [
    'a private key',
    '-----BEGIN PRIVATE KEY-----\nMIIEvQIBADANBgkqhkiG9w0BAQEFAASCBKcwggSjCANARY\n-----END PRIVATE KEY-----',
  ],
  ['a JWT', 'eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJjYW5hcnkifQ.c2lnbmF0dXJlLWNhbmFyeQ'],
  ['an encrypted JWT', 'eyJhbGciOiJkaXIiLCJlbmMiOiJBMjU2R0NNIn0..Y2FuYXJ5LWl2.Y2FuYXJ5LWNpcGhlcg.Y2FuYXJ5LXRhZw'],
  ['a Basic header', 'Authorization: Basic Y2FuYXJ5OnNlY3JldC1jYW5hcnk='],
  ['a form with a secret', 'client_secret=canary-7d1f&x=1'],
]

/** Of each canary the part that is secret. */
const hidden = /8f14e45f|CANARY|c2lnbmF0dXJlLWNhbmFyeQ|Y2FuYXJ5|canary-7d1f/

/** Kept as they are: what tells the forms apart, and dates. */
const fixed = new Set([
  'at',
  'doneAt',
  'kind',
  'grantType',
  'proof',
  'store',
  'notAfter',
  'startedAt',
  'generation',
  'outcome',
])
const planted = (of: HandoffSubject, canary: string): HandoffSubject => {
  const plant = (value: unknown): unknown => {
    if (typeof value === 'string') return `${value} ${canary}`
    if (Array.isArray(value)) return value.map(plant)
    if (typeof value !== 'object' || value === null) return value
    return Object.fromEntries(
      Object.entries(value).map(([name, member]) => [name, fixed.has(name) ? member : plant(member)]),
    )
  }
  return plant(of) as HandoffSubject
}

describe.each(canaries)('%s in every text of the subject', (_, canary) => {
  test('is planted', () => {
    const seen: string[] = []
    eachText(planted(subject, canary), (text) => {
      seen.push(text)
      return text
    })
    expect(seen.filter((text) => hidden.test(text)).length).toBeGreaterThan(20)
  })

  test.each(exporters)('survives in nothing of $id', (exporter) => {
    for (const grantType of [subject.grantType, clientCredentials])
      for (const proof of ['secret', 'assertion'] as const) {
        const file = writeHandoff(exporter, { ...planted(subject, canary), grantType, proof })
        expect(JSON.stringify(file).match(hidden)?.[0]).toBeUndefined()
      }
  })
})

describe.each(exporters)('$id', (exporter) => {
  const file = () => writeHandoff(exporter, { ...subject, grantType: subject.grantType })

  test('is written of a whole subject, or says why not', () => {
    const made = file()
    if ('unfit' in made) return expect(made.unfit).toMatch(/^[A-Z].*\.$/)
    expect(made.content.length).toBeGreaterThan(20)
    expect(made.name).toMatch(/^northwind-caller_[a-z-]+_2026-11-21\.[a-z._-]+$/)
    for (const sentence of made.leavesOut) expect(sentence).toMatch(/^[A-Z].*\.$/s)
  })

  test('is the same twice', () => {
    expect(file()).toEqual(file())
  })

  test('holds nothing that is undefined', () => {
    expect(JSON.stringify(file())).not.toMatch(/undefined|\[object|NaN/)
  })
})

test('ids are unique, and each reader has a form', () => {
  expect(new Set(exporters.map(({ id }) => id)).size).toBe(exporters.length)
  expect(new Set(exporters.map(({ reader }) => reader))).toEqual(new Set(Object.keys(readers)))
})
