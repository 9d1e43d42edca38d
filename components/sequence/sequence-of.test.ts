import { beforeAll, describe, expect, test } from 'vitest'
import { nothingOwn } from '@/components/exchange/own-values'
import { authorizationCode, clientCredentials, jwtBearer, refreshToken } from '@/lib/facts/grant-types'
import { catalogue } from '@/lib/gates/catalogue'
import { maria, openTestPage } from '@/lib/test-page-clients-fixture'
import { refreshWith, tryIt } from '@/lib/test-page-fixture'
import { mermaidText } from './mermaid-text'
import { placeStep } from './place-step'
import { sequenceOf } from './sequence-of'

type Trial = Parameters<typeof tryIt>[1]

let page: Awaited<ReturnType<typeof openTestPage>>
beforeAll(async () => {
  page = await openTestPage()
})

/** A real run against the sandbox, drawn. */
async function drawn(trial: Trial, change: { isRoleless?: boolean } = {}) {
  const role = change.isRoleless ? {} : { role: 'ServiceInvoker', holder: 'user' as const }
  const grants = [jwtBearer, clientCredentials, authorizationCode]
  const tried = await page.makeClient('us', 'oic', { grants, scope: 'urn:opc:resource:consumer::all', ...role })
  const { sent, proof, judgement, result } = await tryIt(tried, trial)
  const sequence = sequenceOf({ run: sent, serviceName: 'oic-us', proof, judgement, gates: catalogue })
  return { tried, judgement, result, sequence, steps: sequence.steps.map(({ id }) => id) }
}

const token = ['ask', 'token-request', 'token-answer', 'facts', 'handed']
const call = ['call', 'service-request', 'service-answer', 'service-handed']

describe('a run that works', () => {
  test('goes from the signature to the service, and stops nowhere', async () => {
    const { sequence, steps, tried } = await drawn({ grantType: jwtBearer, call: 'trigger' })
    expect(steps).toEqual(['sign', ...token, ...call])
    expect(sequence.lanes.map(({ name }) => name)).toEqual(['This browser', 'Assay', 'us', 'oic-us'])
    expect(sequence.steps.filter(({ stop }) => stop)).toEqual([])
    expect(sequence.ahead).toBeUndefined()
    const [sign] = sequence.steps
    expect(sign?.values).toContainEqual(['sub', maria])
    expect(sign?.values).toContainEqual(['kid', tried.alias])
    const request = sequence.steps.find(({ id }) => id === 'token-request')
    expect(request?.says).toBe('POST /us/oauth2/v1/token')
    expect(request?.values).toContainEqual(['scope', tried.scope])
  })

  test('with a code begins at the sign-in page', async () => {
    const { sequence, steps } = await drawn({ grantType: authorizationCode, call: 'trigger' })
    expect(steps).toEqual(['sign-in', 'code', ...token, ...call])
    expect(sequence.lanes.map(({ id }) => id)).toEqual(['sign-in', 'browser', 'assay', 'domain', 'service'])
  })
})

test('refreshes are drawn where they happened: before the call that used their token, or after it', async () => {
  const grants = [jwtBearer, refreshToken]
  const tried = await page.makeClient('us', 'oic', {
    grants,
    scope: 'urn:opc:resource:consumer::all',
    role: 'ServiceInvoker',
    holder: 'user',
  })
  const { sent, proof, judgement, result } = await tryIt(tried, {
    grantType: jwtBearer,
    call: 'trigger',
    isOffline: true,
  })
  if (!proof) throw new Error('no call')
  const renewed = await refreshWith(tried, result.refreshToken ?? '')
  const again = await refreshWith(tried, result.refreshToken ?? '')
  const at = (askedAt: number) => ({ own: nothingOwn, askedAt, milliseconds: 5 })
  const { steps } = sequenceOf({
    run: sent,
    refreshes: [
      { result: renewed, witness: at(100) },
      { result: again, witness: at(300) },
    ],
    proof: { ...proof, witness: at(200) },
    serviceName: 'oic-us',
    judgement,
    gates: catalogue,
  })
  const answers = steps.filter(({ id }) => /answer$/.test(id)).map(({ id, says }) => `${id}: ${says}`)
  expect(answers).toEqual([
    'token-answer: HTTP 200: a token',
    'refresh-1-token-answer: HTTP 200: a token',
    'service-answer: HTTP 200',
    'refresh-2-token-answer: HTTP 400',
  ])
  expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length)
})

describe('a run that is refused', () => {
  test('is marked at the answer of the token endpoint, and goes no further', async () => {
    const layers = { faults: [{ claims: { aud: 'https://nobody.example/' } }] }
    const { sequence, steps, judgement } = await drawn({ grantType: jwtBearer, layers })
    expect(steps).toEqual(['sign', ...token])
    const marked = sequence.steps.filter(({ stop }) => stop)
    expect(marked.map(({ id }) => id)).toEqual(['token-answer'])
    expect(marked[0]?.stop?.gateId).toBe('assertion-audience')
    expect(judgement.cause?.gateId).toBe('assertion-audience')
    expect(marked[0]?.values).toContainEqual(['error', 'invalid_grant'])
  })

  test('by the service is marked at its answer', async () => {
    const { sequence } = await drawn({ grantType: clientCredentials, call: 'trigger' }, { isRoleless: true })
    const [marked, ...others] = sequence.steps.filter(({ stop }) => stop)
    expect(others).toEqual([])
    expect(marked).toMatchObject({ id: 'service-answer', from: 'service', to: 'assay' })
  })

  test('on the sign-in page ends there', async () => {
    const { sequence, steps } = await drawn({
      grantType: authorizationCode,
      layers: { faults: [{ scope: 'https://nowhere.example/x' }] },
    })
    expect(steps).toEqual(['sign-in', 'token-answer'])
    expect(sequence.steps.at(-1)).toMatchObject({ from: 'sign-in', to: 'browser', stop: { gateId: 'scope-exists' } })
  })

  test('is a sentence and no arrow where the call was not made yet', async () => {
    const tried = await page.makeClient('us', 'oic', { scope: 'urn:opc:resource:consumer::all' })
    const { sent, judgement } = await tryIt(tried, { grantType: clientCredentials, call: 'trigger' })
    const { steps, ahead } = sequenceOf({
      run: sent,
      serviceName: 'oic-us',
      proof: undefined,
      judgement,
      gates: catalogue,
    })
    expect(steps.map(({ id }) => id)).toEqual(token)
    expect(steps.filter(({ stop }) => stop)).toEqual([])
    expect(ahead).toMatch(/^Not sent yet, and would stop there: .*ServiceInvoker/)
  })
})

test.each([jwtBearer, clientCredentials, authorizationCode])(
  'no secret of a run by %s is in it or in its copy',
  async (grantType) => {
    const { sequence, result, tried } = await drawn({ grantType, call: 'trigger' })
    const shown = `${JSON.stringify(sequence)}${mermaidText(sequence)}`
    for (const secret of [tried.clientSecret, result.accessToken, result.rawIdToken, result.refreshToken])
      if (secret !== undefined) expect(shown).not.toContain(secret)
    expect(shown).not.toMatch(/eyJ[\w-]{8,}/)
  },
)

test('every step finds its lanes, and arrows head to whom they name', async () => {
  const { sequence } = await drawn({ grantType: authorizationCode, call: 'trigger' })
  for (const step of sequence.steps) {
    const { start, span, heads } = placeStep(step, sequence.lanes)
    const [left, right] = [sequence.lanes[start]?.id, sequence.lanes[start + span]?.id]
    expect(heads === 'left' ? [step.to, step.from] : [step.from, step.to]).toEqual([left, right])
  }
})
