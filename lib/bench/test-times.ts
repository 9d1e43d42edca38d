import { loadavg } from 'node:os'
import type { TestResult, TokenTestInput, TokenTestResult } from '../queries/shapes/test'
import type { Disturbance } from '../sandbox/disturbance-types'
import { type ConsoleClient, type Place, placeIn, startConsole } from './console-client'
import { type BenchClient, makeClient } from './sandbox-client'
import { median, printTable } from './table'

const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
const latencies = [0, 50, 100, 200]
const target = 150

interface Times {
  /** The domain's own answer to the token request, as the console measured it. */
  domainMs: number
  /** From the browser's side: the request to the console until the last byte of what it says. */
  wholeMs: number
}

interface Figures {
  test: string
  latencyMs: number
  rounds: number
  domainMs: number
  wholeMs: number
  /** Medians and the most of what comes on top of the domain's own answer. */
  overMs: number
  mostOverMs: number
}

/**
 * `npm run bench:test`: token tests as the Test page posts them, to a running console and a domain that takes so long for each request
 * of any kind; the last line is one JSON object.
 */
export async function testTimes({ isQuick = false } = {}): Promise<void> {
  const console_ = await startConsole()
  const place = await placeIn(console_, 'us')
  const tests = testsOf(place, await makeClient(place.client))
  // The first ones compile code and ask for the console's own token.
  for (const input of Object.values(tests)) for (let round = 0; round < 5; round++) await send(console_, await input())
  const figures: Figures[] = []
  for (const latencyMs of latencies) {
    const unknown = testsOf(place, await makeClient(place.client, `first-${latencyMs}`))
    const slow = latencyMs > 0 && (await slowDown(console_, latencyMs))
    await openPage(console_, place)
    const first = await send(console_, await unknown['user assertion']())
    figures.push({ test: 'a client’s first, user assertion', latencyMs, rounds: 1, ...middle([first]) })
    const rounds = isQuick ? 3 : latencyMs === 0 ? 30 : 10
    figures.push({
      test: 'the call of the service',
      latencyMs,
      rounds,
      ...(await calls(console_, place, await tests['user assertion'](), rounds)),
    })
    for (const [test, input] of Object.entries(tests)) {
      const times: Times[] = []
      for (let round = 0; round < rounds; round++) times.push(await send(console_, await input()))
      figures.push({ test, latencyMs, rounds, ...middle(times) })
    }
    if (slow) await console_.ask(`/api/lab/disturbances/${slow.id}`, { method: 'DELETE' })
  }
  await console_.stop()
  const load = loadavg().map((value) => value.toFixed(1))
  printTable(
    `A token test beside the domain’s own answer, ms, medians; target: at most ${target} over; load ${load.join(' ')}`,
    ['', 'each request takes', 'domain’s answer', 'whole', 'over', 'most over'],
    figures.map((row) => [row.test, row.latencyMs, row.domainMs, row.wholeMs, row.overMs, row.mostOverMs]),
  )
  console.log(`\n${JSON.stringify({ target, test: figures, load })}`)
}

function testsOf({ domainId, serviceAppId, userName }: Place, client: BenchClient) {
  const { clientId, clientSecret, scope } = client
  const plain: TokenTestInput = {
    ...{ domainId, serviceAppId, clientId, scope },
    grantType: 'client_credentials',
    secret: { typed: clientSecret },
  }
  return {
    'client credentials': async () => plain,
    'user assertion': async () => ({ ...plain, grantType: jwtBearer, userName, assertion: await signedBy(client) }),
    'refused: wrong secret': async () => ({ ...plain, secret: { typed: 'wrong' } }),
  }
}

/** What the Test page asks before anybody can send. */
async function openPage({ ask }: ConsoleClient, { domainId, userName }: Place): Promise<void> {
  const domain = `/api/domains/${domainId}`
  await Promise.all(
    [`${domain}/apps`, `${domain}/services`, `${domain}/users?${new URLSearchParams({ search: userName })}`].map(
      (path) => ask(path),
    ),
  )
}

const slowDown = ({ post }: ConsoleClient, milliseconds: number): Promise<Disturbance> =>
  post('/api/lab/disturbances', { kind: 'latency', domain: 'us', milliseconds })

async function send({ post }: ConsoleClient, input: TokenTestInput): Promise<Times> {
  const began = performance.now()
  const { answer } = await post<TokenTestResult>('/api/test/token', input)
  return { domainMs: answer.milliseconds, wholeMs: performance.now() - began }
}

/** With one token, after the page has listed the services. */
async function calls({ post }: ConsoleClient, place: Place, input: TokenTestInput, rounds: number) {
  const { domainId, serviceAppId, baseUrl } = place
  const { accessToken } = await post<TokenTestResult>('/api/test/token', input)
  const order = { domainId, serviceAppId, baseUrl, accessToken, call: { kind: 'tasks' } }
  const times: Times[] = []
  for (let round = 0; round < rounds; round++) {
    const began = performance.now()
    const { answer } = await post<TestResult>('/api/test/service', order)
    times.push({ domainMs: answer.milliseconds, wholeMs: performance.now() - began })
  }
  return middle(times)
}

/** Signed beforehand: a browser does that before it posts. */
async function signedBy({ assertions }: BenchClient): Promise<string> {
  const [form = ''] = await assertions(1)
  return new URLSearchParams(form).get('assertion') ?? ''
}

function middle(times: Times[]): Pick<Figures, 'domainMs' | 'wholeMs' | 'overMs' | 'mostOverMs'> {
  const over = times.map(({ domainMs, wholeMs }) => wholeMs - domainMs)
  return {
    domainMs: Math.round(median(times.map(({ domainMs }) => domainMs))),
    wholeMs: Math.round(median(times.map(({ wholeMs }) => wholeMs))),
    overMs: Math.round(median(over)),
    mostOverMs: Math.round(Math.max(...over)),
  }
}
