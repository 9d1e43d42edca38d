import { describe, expect, test } from 'vitest'
import type { Carried } from './carry'
import type { DeviceWait } from './device-wait'
import { pollDevice } from './poll-device'

const codes = {
  deviceCode: 'device',
  userCode: 'USER',
  verificationUri: 'https://idcs-1.identity.oraclecloud.com/ui/v1/device',
  expiresIn: 300,
  interval: 0.001,
}

const answered = (error?: string): Carried => ({
  sentBefore: false,
  wasPrepared: false,
  result: {
    request: { method: 'POST', url: '', headers: [] },
    answer: { kind: 'http', status: error === undefined ? 200 : 400, headers: [], body: '', milliseconds: 1 },
    facts: {
      tokenAnswer: {
        value: { status: 400, success: error === undefined, ...(error !== undefined && { error }) },
        from: 'answer',
        at: '',
      },
    },
    problems: [],
  },
})

interface Wish extends Partial<Parameters<typeof pollDevice>[0]> {
  answers: (string | undefined)[]
}

/** Polls a domain that answers in this order; the last for ever. */
async function poll({ answers, ...wish }: Wish) {
  const asked: string[] = []
  const waits: (DeviceWait | undefined)[] = []
  const { last, polls } = await pollDevice({
    codes,
    came: Date.now(),
    change: undefined,
    signal: new AbortController().signal,
    onWait: (wait) => waits.push(wait),
    ask: async (deviceCode) => {
      asked.push(deviceCode)
      return answered(answers[Math.min(asked.length, answers.length) - 1])
    },
    ...wish,
  })
  return { error: last?.result.facts.tokenAnswer?.value.error, last, polls: polls.length, asked, waits }
}

describe('a device polls', () => {
  test.each<[string, (string | undefined)[], string | undefined]>([
    ['until its token comes', ['authorization_pending', 'authorization_pending', undefined], undefined],
    ['until a person has denied', ['authorization_pending', 'authorization_pending', 'access_denied'], 'access_denied'],
    ['until the code has ended', ['authorization_pending', 'authorization_pending', 'expired_token'], 'expired_token'],
    [
      'until it is refused for another reason',
      ['authorization_pending', 'authorization_pending', 'invalid_client'],
      'invalid_client',
    ],
  ])('%s', async (_, answers, error) => {
    const said = await poll({ answers })
    expect([said.error, said.polls, said.asked]).toEqual([error, 2, ['device', 'device', 'device']])
    expect(said.last).toBeDefined()
  })

  test('and tells each time how it fares, at last that nobody is waited for', async () => {
    const { waits } = await poll({ answers: ['authorization_pending', undefined] })
    expect(waits.map((wait) => wait?.polls.length)).toEqual([0, 1, undefined])
  })

  test('five seconds later after each slow_down, and every five seconds where the domain says nothing', async () => {
    const stop = new AbortController()
    const waits: (number | undefined)[] = []
    await poll({
      answers: ['slow_down'],
      signal: stop.signal,
      onWait: (wait) => {
        waits.push(wait?.every)
        if (waits.length === 2) stop.abort()
      },
    })
    expect(waits).toEqual([1, 5_001, undefined])
    const { interval: _interval, ...silent } = codes
    const at: (number | undefined)[] = []
    stop.abort()
    await poll({ codes: silent, answers: [], signal: stop.signal, onWait: (wait) => at.push(wait?.every) })
    expect(at).toEqual([5_000, undefined])
  })
})

test('stopped before the first poll there is no answer, and later the last one stands', async () => {
  const stopped = AbortSignal.abort()
  expect(await poll({ answers: [], signal: stopped })).toMatchObject({ last: undefined, asked: [] })
  const stop = new AbortController()
  const said = await poll({
    answers: ['authorization_pending'],
    signal: stop.signal,
    onWait: (wait) => wait?.polls.length === 2 && stop.abort(),
  })
  expect([said.error, said.polls]).toEqual(['authorization_pending', 1])
})

test('a code that has ended is polled once more at most, whatever the domain answers', async () => {
  const said = await poll({ answers: ['authorization_pending'], codes: { ...codes, expiresIn: 0.02, interval: 0.015 } })
  expect(said.asked.length).toBeLessThanOrEqual(2)
  expect(said.error).toBe('authorization_pending')
})

test.each<['undecided' | 'late' | 'user-code', string]>([
  ['undecided', 'device'],
  ['late', 'device'],
  ['user-code', 'USER'],
])('wrong on purpose (%s), it asks once', async (change, sent) => {
  const { asked, polls } = await poll({
    change,
    answers: ['authorization_pending'],
    came: Date.now() - 301_000,
  })
  expect([asked, polls]).toEqual([[sent], 0])
})
