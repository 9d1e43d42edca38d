import { expect, test } from 'vitest'
import type { EarlierExchange } from '@/components/test/send-test'
import { earlierSteps } from './earlier-steps'

const exchange = (kind: EarlierExchange['kind'], path: string, status: number, body: object): EarlierExchange => ({
  kind,
  result: {
    request: { method: 'POST', url: `https://idcs-1.identity.oraclecloud.com${path}`, headers: [], form: [] },
    answer: { kind: 'http', status, headers: [], body: JSON.stringify(body), milliseconds: 12 },
    facts: {
      tokenAnswer: { value: { status, success: false, ...body }, from: 'answer', at: '2026-03-09T08:00:00.000Z' },
    },
    problems: [],
  },
})

const asked = exchange('device', '/oauth2/v1/device', 200, { device_code: '…', user_code: 'MKLPWXYZ', expires_in: 300 })
const poll = (error: string) => exchange('poll', '/oauth2/v1/token', 400, { error })

test('polls that were answered alike in a row make one arrow each way, numbered', () => {
  const before = [
    asked,
    poll('authorization_pending'),
    poll('authorization_pending'),
    poll('slow_down'),
    poll('slow_down'),
  ]
  expect(earlierSteps(before).map(({ says }) => says)).toEqual([
    'Asks for a device code',
    'POST /oauth2/v1/device',
    'HTTP 200: a device code',
    'Hands the codes over, for this page’s memory',
    'Polls 1 to 2: POST /oauth2/v1/token',
    'HTTP 400, each time',
    'Polls 3 to 4: POST /oauth2/v1/token',
    'HTTP 400, each time',
  ])
})

test('a single poll says how long it took, and the codes stand there with the device’s masked', () => {
  const steps = earlierSteps([asked, poll('authorization_pending')])
  expect(steps.find(({ id }) => id === 'poll-1-answer')).toMatchObject({ says: 'HTTP 400', took: '0.01 s' })
  expect(steps.find(({ id }) => id === 'device-answer')?.values).toEqual([
    ['user_code', 'MKLPWXYZ'],
    ['expires_in', '300 s'],
    ['device_code', '…'],
  ])
})

test('smaller requests come first, in the order in which they went out', () => {
  const before = [
    exchange('probe', '/.well-known/openid-configuration', 200, {}),
    exchange('probe', '/oauth2/v1/token', 401, {}),
    asked,
  ]
  const steps = earlierSteps(before)
  expect(steps.slice(0, 4).map(({ says }) => says)).toEqual([
    'Step 1: POST /.well-known/openid-configuration',
    'HTTP 200',
    'Step 2: POST /oauth2/v1/token',
    'HTTP 401',
  ])
  expect(new Set(steps.map(({ id }) => id)).size).toBe(steps.length)
})
