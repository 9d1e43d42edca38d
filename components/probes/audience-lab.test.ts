import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildAssertion } from '@/components/test/build-request'
import { must } from '@/lib/domain/sandbox-fixture'
import { jwtBearer } from '@/lib/facts/grant-types'
import { defaultAudience } from '@/lib/jose/assertion'
import { audienceCandidates } from '@/lib/probes/audiences'
import { readAudiences } from '@/lib/server/audiences'
import { listDomains } from '@/lib/server/connections'
import { labWords } from './lab-words'
import { openProbes } from './probe-fixture'
import { tryAudience } from './try-audience'

const probes = await openProbes()
const { run, us, domain, held, formFor, clients } = probes
afterAll(() => probes.remove())

const candidates = audienceCandidates(domain.url, `${domain.url}/oauth2/v1/token`)
const summary = async () => must(await listDomains()).find(({ id }) => id === us)

/** As the panel does. */
async function tryAll(changes = {}, secret = clients.opa.clientSecret) {
  held.paces.clear()
  const form = await formFor('opa', changes)
  const results = []
  for (const { audience } of candidates)
    results.push(await tryAudience({ form, typed: { secret, password: '' } }, audience))
  return { results, tried: must(await readAudiences(us)) }
}

const switchTo = async (assertionAudience: string) => {
  const { url, controlToken } = held.sandbox?.description ?? { url: '', controlToken: '' }
  const headers = { authorization: `Bearer ${controlToken}` }
  const answer = await fetch(`${url}/control/switches/us`, {
    method: 'PUT',
    headers,
    body: JSON.stringify({ assertionAudience }),
  })
  expect(answer.status).toBe(200)
}

const takenOf = (tried: Awaited<ReturnType<typeof tryAll>>['tried']) =>
  tried.filter(({ isTaken }) => isTaken).map(({ audience }) => audience)

describe('a domain that takes either', () => {
  test('takes four of five, each with a jti of its own, and nothing changes', async () => {
    const { results, tried } = await tryAll()
    expect(takenOf(tried)).toEqual(candidates.slice(0, 4).map(({ audience }) => audience))
    expect(tried.at(-1)).toMatchObject({ isTaken: false, answer: 'invalid_grant' })
    expect(JSON.stringify(results)).not.toMatch(/eyJ[\w-]{20}/)
    expect(results.some(({ accessToken }) => accessToken !== undefined)).toBe(false)
    expect((await summary())?.audience).toBeUndefined()
    expect(labWords('us', tried).long).toContain('Nothing has to change')
  })

  test('the same by the client’s own assertion, for a client that speaks for itself', async () => {
    const { tried } = await tryAll({ grantType: 'client_credentials', clientProof: 'assertion' })
    expect(takenOf(tried)).toHaveLength(4)
  })
})

describe('a domain that refuses the usual value', () => {
  beforeAll(() => switchTo('domain'))
  afterAll(() => switchTo('either'))

  test('is known by its trial: what is signed from then on is taken, and the gate says when it was', async () => {
    expect((await run()).last).toMatchObject({ id: 'grant', reading: { state: 'red' } })
    const { tried } = await tryAll()
    expect(takenOf(tried)).toEqual([domain.url, `${domain.url}/`])
    expect((await summary())?.audience).toMatchObject({ value: domain.url })
    const form = await formFor('opa')
    const { claims } = buildAssertion(form, { faults: [], edits: [], fixes: [] }, { now: Date.now(), jti: 'x' })
    expect([form.grantType, claims.aud]).toEqual([jwtBearer, domain.url])
    const ended = await run()
    expect(ended.judgement?.outcome).toBe('passed')
    const gate = ended.judgement?.verdicts.find(({ gateId }) => gateId === 'assertion-audience')
    expect(gate?.deciding).toMatch(new RegExp(`^this domain took ${domain.url} on \\d{4}-`))
  })

  test('an assertion for the usual value is then shut with certainty of what was seen, and the fix signs for the other', async () => {
    const ended = await run({ layers: { faults: [{ claims: { aud: defaultAudience } }] } })
    const { cause } = ended.judgement ?? {}
    expect(cause).toMatchObject({ gateId: 'assertion-audience', fix: { change: { claims: { aud: domain.url } } } })
  })
})

test('where another thing is wrong nothing is taken, and no value counts as refused', async () => {
  await tryAll({}, 'not the secret')
  const tried = must(await readAudiences(us))
  expect(takenOf(tried)).toEqual([])
  expect((await summary())?.audience).toBeUndefined()
  expect(labWords('us', tried).short).toBe('none taken')
})

test('an assertion for another value than it is said to try is not sent', async () => {
  const form = await formFor('opa')
  await expect(
    tryAudience({ form: { ...form, key: undefined }, typed: { secret: 'x', password: '' } }, 'https://other'),
  ).rejects.toThrow('The assertion is not for https://other.')
})
