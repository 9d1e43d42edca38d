import { request } from 'node:http'
import autocannon from 'autocannon'
import { cpuMs } from './process-cost'
import type { TokenServer } from './token-servers'

export const connections = 10

/** What one server did with one batch of requests. */
export interface Turn {
  requestsPerSecond: number
  /** CPU milliseconds of the server's process for one request; absent where there is no `/proc`. */
  cpuMsEach: number | undefined
  /** `NaN` of signatures alone, which nobody waits for one by one. */
  p99Ms: number
}

/** Has the server answer `amount` token requests, or sign as many tokens when that is all it does. */
export async function takeTurn(server: TokenServer, amount: number): Promise<Turn> {
  const bodies = await server.bodies(amount)
  const before = cpuMs(server.pid)
  const { seconds, p99Ms } =
    server.name === 'signature alone' ? await haveSigned(server, amount) : await sendRequests(server, amount, bodies)
  const after = cpuMs(server.pid)
  return {
    requestsPerSecond: amount / seconds,
    cpuMsEach: before === undefined || after === undefined ? undefined : (after - before) / amount,
    p99Ms,
  }
}

async function haveSigned({ url }: TokenServer, amount: number) {
  const began = performance.now()
  await new Promise<void>((resolve, reject) => {
    request(`${url}/${amount}/${connections}`, (answer) => answer.resume().on('end', resolve))
      .on('error', reject)
      .end()
  })
  return { seconds: (performance.now() - began) / 1000, p99Ms: Number.NaN }
}

/** Over ten connections that stay open. The same client for every server. */
async function sendRequests(server: TokenServer, amount: number, bodies: string[]) {
  const latencies: number[] = []
  const began = performance.now()
  let ended = began
  let started = 0
  const options = {
    url: server.url,
    connections,
    amount,
    method: 'POST' as const,
    headers: { authorization: server.authorization, 'content-type': 'application/x-www-form-urlencoded' },
    body: bodies[0] ?? '',
    // How often it looks whether it is done, in milliseconds.
    sampleInt: 100,
    // Each connection goes through its own requests from the first one on.
    setupClient(client: autocannon.Client) {
      const mine = bodies.filter((_, index) => index % connections === started)
      started += 1
      if (bodies.length > 1) client.setRequests(mine.map((body) => ({ body })))
    },
  }
  const result = await new Promise<autocannon.Result>((resolve, reject) => {
    const run = autocannon(options, (error, done) => (error ? reject(error) : resolve(done)))
    run.on('response', (_client, _status, _bytes, milliseconds) => {
      latencies.push(milliseconds)
      ended = performance.now()
    })
  })
  if (result.non2xx + result.errors > 0 || latencies.length !== amount)
    throw new Error(`${server.name}: ${result.non2xx} refusals, ${result.errors} errors, ${latencies.length} answers`)
  latencies.sort((a, b) => a - b)
  return { seconds: (ended - began) / 1000, p99Ms: latencies[Math.ceil(amount * 0.99) - 1] ?? Number.NaN }
}
