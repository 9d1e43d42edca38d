import autocannon from 'autocannon'
import { cpuMs } from './process-cost'
import type { TokenServer } from './token-servers'

export const connections = 10

/** What one server did with one batch of requests. */
export interface Turn {
  requestsPerSecond: number
  /** CPU milliseconds of the server's process for one request; absent where there is no `/proc`. */
  cpuMsEach: number | undefined
  p99Ms: number
}

/** Sends `amount` token requests over ten connections that stay open. The same client for every server. */
export async function takeTurn(server: TokenServer, amount: number): Promise<Turn> {
  const bodies = await server.bodies(amount)
  const latencies: number[] = []
  const before = cpuMs(server.pid)
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
  const after = cpuMs(server.pid)
  if (result.non2xx + result.errors > 0 || latencies.length !== amount)
    throw new Error(`${server.name}: ${result.non2xx} refusals, ${result.errors} errors, ${latencies.length} answers`)
  latencies.sort((a, b) => a - b)
  return {
    requestsPerSecond: amount / ((ended - began) / 1000),
    cpuMsEach: before === undefined || after === undefined ? undefined : (after - before) / amount,
    p99Ms: latencies[Math.ceil(amount * 0.99) - 1] ?? Number.NaN,
  }
}
