import { describe, expect, test } from 'vitest'
import { catalogue } from '../gates/catalogue'
import failures from '../gates/corpus/failures.json'
import { textToBase64url } from '../jose/bytes'
import { queryForAddress, search } from './search'
import { searchEntries } from './search-entries'

const now = '2026-11-28T13:40:00.000Z'
const hrefs = (query: string) => search(query, now).map(({ entry }) => entry.href)

describe('the first hit', () => {
  test.each<[string, string]>([
    // As one names it.
    ['sub_type', '/help/claims#sub_type'],
    ['tenant_iss', '/help/claims#tenant_iss'],
    ['kid', '/help/claims#kid'],
    ['client-secret', '/gates/client-secret'],
    ['Is the client secret right?', '/gates/client-secret'],
    ['J-1', '/help/pitfalls#J-1'],
    ['allowedScopes', '/help/words#resources-add-scope'],
    ['signingCertPublicAccess', '/help/words#configure-client-access'],
    // By its older name.
    ['Token Issuance Policy', '/help/words#authorized-resources'],
    ['stripe', '/help/words#identity-domain'],
    ['Trusted Client', '/help/words#client-type'],
    ['Partner Settings', '/help/words#trusted-partner-certificates'],
    // With slips.
    ['authorised resorces', '/help/words#authorized-resources'],
    ['ServiceInvokr', '/help/words#serviceinvoker'],
    ['confidental applicaton', '/help/words#confidential-application'],
    ['certifcate dates', '/gates/certificate-valid'],
    // An error, as somebody has it.
    ['{"error":"invalid_scope","error_description":"Invalid scope.","ecid":"0c9a0000"}', '/gates/scope-exists'],
    ['Client authorization failed.', '/gates/grant-allowed'],
    ['getaddrinfo ENOTFOUND idcs-abc.identity.oraclecloud.com', '/gates/host-found'],
    // In one's own words.
    ['clock', '/gates/token-clock'],
    ['redirect uri', '/gates/redirect-uri'],
    ['snapshot', '/explain'],
    ['glossary', '/help/words'],
    ['npx assay', '/help/command'],
    ['OpenAPI', '/help/command'],
    ['network perimeter', '/help/words#client-ip-address'],
    ['role on the instance', '/gates/service-role'],
  ])('for %j is %s', (query, href) => {
    expect(hrefs(query)[0]).toBe(href)
  })
})

test('a real error pasted whole finds the gates that are behind it', () => {
  const established = failures.filter(({ isEstablished, gates }) => isEstablished && gates)
  const missed = established.filter(({ text, gates }) => {
    const first = hrefs(text).slice(0, 10)
    return !gates?.some((id) => first.includes(`/gates/${id}`))
  })
  console.log(
    `${established.length - missed.length} of ${established.length} real errors find one of their gates among the first ten`,
  )
  expect(missed.map(({ id }) => id).length / established.length).toBeLessThan(0.07)
})

describe('nothing is found', () => {
  test.each(['', '   ', 'zzqx', '?'])('for %j', (query) => {
    expect(hrefs(query)).toEqual([])
  })
})

test('every gate is found by its question and by its id', () => {
  for (const { id, question } of catalogue) {
    expect(hrefs(question)[0]).toBe(`/gates/${id}`)
    expect(hrefs(id).slice(0, 2)).toContain(`/gates/${id}`)
  }
})

test('each entry has an address of its own', () => {
  const all = searchEntries().map(({ href }) => href)
  expect(all.length).toBeGreaterThan(200)
  expect(new Set(all).size).toBe(all.length)
})

describe('what may stand in an address', () => {
  const jwt = `${textToBase64url('{"alg":"RS256"}')}.${textToBase64url('{"sub":"ada"}')}.${'x7Kp'.repeat(80)}`
  test.each<[string, string | undefined]>([
    ['invalid_scope', 'invalid_scope'],
    ['  client secret ', 'client secret'],
    ['', undefined],
    [jwt, undefined],
    [jwt.slice(0, 60), undefined],
    ['client_secret=0f3c9d8e', undefined],
    ['Authorization: Basic b3JkZXJzOmh1bnRlcjI=', undefined],
    ['idcscs-0a1b2c3d-1111-4222-8333-444455556666', undefined],
    ['one line\nand another', undefined],
    ['word '.repeat(60), undefined],
  ])('%j: %j', (query, kept) => {
    expect(queryForAddress(query)).toBe(kept)
  })
})
