import type { Sandbox } from '../../sandbox/sandbox-types'
import { type WayName, ways } from './ways'

/** Requests number `at` to `at + times - 1` fail. */
export interface Fault {
  way: WayName
  at: number
  times: number
}

interface Wire {
  fetch: (request: Request) => Promise<Response>
  /** Requests so far. */
  count: () => number
}

/** The way to the sandbox's domains, with faults on it. `pause` comes before each request: who is first is then anybody's guess. */
export function openWire(sandbox: Sandbox, faults: Fault[], pause?: () => Promise<unknown>, domainName = 'us'): Wire {
  let count = 0
  const held: Request[] = []
  return {
    count: () => count,
    async fetch(request) {
      const number = ++count
      await pause?.()
      const due = held.splice(0)
      const fault = faults.find(({ at, times }) => number >= at && number < at + times)
      try {
        if (!fault) return await sandbox.fetch(request)
        return await ways[fault.way]({ sandbox, domainName, request, hold: (late) => held.push(late) })
      } finally {
        for (const late of due) await sandbox.fetch(late)
      }
    },
  }
}
