import { describe, expect, test } from 'vitest'
import type { ClientApp, DomainCertificate } from '../queries/shapes/domains'
import { aliasBoard, type BoardInput } from './alias-board'

const now = Date.parse('2026-11-28T00:00:00Z')
const [one, two] = ['pb9Ft1UyeQ0OmRcCvV0p0fZBBlw', 'AAECAwQFBgcICQoLDA0ODxAREhM'] as const

const held = (
  alias: string,
  x5t: string = one,
  store: DomainCertificate['store'] = 'client',
  notAfter = '2027-11-01T00:00:00.000Z',
): DomainCertificate => ({ alias, store, x5t, notBefore: '2026-01-01T00:00:00.000Z', notAfter })

const app = (certificates: ClientApp['certificates'], displayName = 'Emea caller'): ClientApp => ({
  appId: displayName,
  clientId: `id of ${displayName}`,
  displayName,
  isActive: true,
  clientType: 'trusted',
  allowedGrants: [],
  scopes: [],
  certificates,
})

const key = (alias: string, x5t: string = one) => ({ alias, x5t, notAfter: '2027-11-01T00:00:00.000Z' })
const file = (x5t: string, alias?: string) => ({ ...key('', x5t), fileName: 'caller.p12', ...(alias && { alias }) })

const board = (input: Partial<BoardInput>) =>
  aliasBoard({ domainName: 'us', apps: [], certificates: [], keys: [], now, ...input })

const emea = app([{ alias: 'emea', x5t: one }])
const everywhere: Partial<BoardInput> = {
  apps: [emea],
  certificates: [held('emea'), held('emea', one, 'partner')],
  keys: [key('emea')],
  assertion: { kid: 'emea', x5t: one, iss: emea.clientId },
  callers: [file(one, '1')],
}

describe('a key that is the same everywhere', () => {
  test('is one row, and agrees', () => {
    expect(board(everywhere)).toMatchObject([
      {
        alias: 'emea',
        x5t: one,
        state: 'agrees',
        disagreements: [],
        apps: [{}],
        partners: [{}],
        browser: [{}],
        callers: [{}],
      },
    ])
  })

  test.each<[string, Partial<BoardInput>]>([
    ['the client certificates', { certificates: [held('emea')] }],
    ['the trusted partners', { certificates: [held('emea', one, 'partner')] }],
    ['this browser', { keys: [key('emea')] }],
  ])('known to %s alone has nothing to be compared with', (_place, input) => {
    expect(board(input)).toMatchObject([{ state: 'alone', disagreements: [] }])
  })

  test('agrees when an application tells no thumbprint', () => {
    expect(board({ apps: [app([{ alias: 'emea' }])], certificates: [held('emea')] })).toMatchObject([
      { state: 'agrees' },
    ])
  })
})

describe('what differs is one sentence with what to do', () => {
  test.each<[string, Partial<BoardInput>, RegExp, RegExp]>([
    [
      'an application names what is not stored',
      { apps: [emea], certificates: [] },
      /“Emea caller” names the certificate “emea”, which is not among the client certificates of us/,
      /Import the certificate/,
    ],
    [
      'an application has another thumbprint',
      { apps: [app([{ alias: 'emea', x5t: two }])], certificates: [held('emea')] },
      /another thumbprint/,
      /attach it again/,
    ],
    [
      'an application spells it differently',
      { apps: [app([{ alias: 'EMEA', x5t: one }])], certificates: [held('emea')] },
      /“Emea caller” has “EMEA”/,
      /Spell it “emea”/,
    ],
    [
      'the partners hold another certificate under the alias',
      { certificates: [held('emea'), held('emea', two, 'partner')] },
      /another certificate as “emea”/,
      /replaced by the certificate of the key that signs/,
    ],
    [
      'the partners call it otherwise',
      { certificates: [held('emea'), held('partner-emea', one, 'partner')] },
      /trusted partners’ list has “partner-emea”/,
      /Spell it “emea”/,
    ],
    [
      'this browser has another key under the alias',
      { certificates: [held('emea')], keys: [key('emea', two)] },
      /keeps as “emea” is not the key of that certificate/,
      /Sign with the key that belongs/,
    ],
    [
      'this browser calls it otherwise',
      { certificates: [held('emea')], keys: [key('old-name')] },
      /This browser has “old-name”/,
      /Spell it “emea”/,
    ],
    [
      'the caller’s file holds another under the alias',
      { certificates: [held('emea')], callers: [file(two, 'emea')] },
      /“emea” in caller.p12 is another one/,
      /rotate to the caller’s/,
    ],
    [
      'kid and x5t mean two certificates',
      { certificates: [held('emea')], assertion: { kid: 'other', x5t: one } },
      /kid is “other”, and its x5t is the certificate “emea”/,
      /Write kid “emea”/,
    ],
    [
      'kid differs by case',
      { certificates: [held('emea')], assertion: { kid: 'Emea' } },
      /The assertion’s kid has “Emea”/,
      /Spell it “emea”/,
    ],
    [
      'x5t is another certificate’s',
      { certificates: [held('emea')], assertion: { kid: 'emea', x5t: two } },
      /thumbprint of another certificate/,
      new RegExp(`Write x5t “${one}”`),
    ],
    [
      'x5t is hex',
      { certificates: [held('emea')], assertion: { kid: 'emea', x5t: 'A5BF45B75532790D0E991702BD5D29D1F641065C' } },
      /written in hex/,
      /base64url, 27 characters/,
    ],
    [
      'x5t is as the printed sample has it',
      {
        certificates: [held('emea')],
        assertion: { kid: 'emea', x5t: 'fa4c3b48128f0a88cb8e3c37fbcd02d341080e4f33f081dc546886e7f4bc26aa' },
      },
      /is a SHA-256/,
      /base64url, 27 characters/,
    ],
    [
      'the assertion’s application does not name it',
      { ...everywhere, apps: [app([])], assertion: { kid: 'emea', iss: emea.clientId } },
      /signed for “Emea caller” \(iss\), which does not name “emea”/,
      /Attach the certificate “emea” to “Emea caller”/,
    ],
    [
      'nobody knows the kid',
      { apps: [app([])], assertion: { kid: 'gone', iss: emea.clientId } },
      /kid “gone”, and us holds no certificate for it/,
      /alias of a certificate of “Emea caller”/,
    ],
    [
      'it expired',
      { ...everywhere, certificates: [held('emea', one, 'client', '2026-11-27T00:00:00.000Z')] },
      /“emea” expired on 2026-11-27/,
      /Rotate/,
    ],
  ])('%s', (_what, input, says, todo) => {
    const all = board(input).flatMap(({ state, disagreements }) => (state === 'disagrees' ? disagreements : []))
    expect(all).toEqual([{ says: expect.stringMatching(says), todo: expect.stringMatching(todo) }])
  })
})

describe('rows', () => {
  test('stand by expiry, soonest first, unknown last', () => {
    const rows = board({
      certificates: [
        held('late', one, 'client', '2029-01-01T00:00:00.000Z'),
        held('soon', two, 'client', '2026-12-01T00:00:00.000Z'),
      ],
      apps: [app([{ alias: 'gone' }])],
    })
    expect(rows.map(({ alias }) => alias)).toEqual(['soon', 'late', 'gone'])
  })

  test('are two while a key is rotated, each with what belongs to it', () => {
    const rows = board({
      apps: [
        app([
          { alias: 'old', x5t: one },
          { alias: 'new', x5t: two },
        ]),
      ],
      certificates: [held('old'), held('new', two), held('new', two, 'partner')],
      keys: [key('new', two)],
    })
    expect(
      rows.map(({ alias, state, apps, partners, browser }) => [
        alias,
        state,
        apps.length,
        partners.length,
        browser.length,
      ]),
    ).toEqual([
      ['new', 'agrees', 1, 1, 1],
      ['old', 'agrees', 1, 0, 0],
    ])
  })

  test('take no assertion whose application is another domain’s, and no stranger’s certificate', () => {
    const rows = board({ ...everywhere, assertion: { kid: 'emea', iss: 'elsewhere' }, callers: [file(two, 'x')] })
    expect(rows).toMatchObject([{ state: 'agrees', callers: [] }])
    expect(rows[0]?.assertion).toBeUndefined()
  })
})
