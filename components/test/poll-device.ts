import { isUndecided } from '@/lib/facts/is-undecided'
import type { DeviceCodes } from '@/lib/queries/shapes/test'
import type { BuiltRequest } from './build-request'
import type { Carried } from './carry'
import type { DeviceWait } from './device-wait'
import type { EarlierExchange } from './send-test'
import { waitUntil } from './wait-until'

/** Seconds between two polls where the domain says none, and more of them after each `slow_down` (RFC 8628 sections 3.2 and 3.5). */
const usual = 5

interface Polling {
  codes: DeviceCodes
  /** When they came, in milliseconds since the epoch. */
  came: number
  /** Wrong on purpose: asked once. */
  change: BuiltRequest['device']
  signal: AbortSignal
  onWait: ((wait: DeviceWait | undefined) => void) | undefined
  ask: (deviceCode: string) => Promise<Carried>
}

/** The last answer, absent where nobody waited for the first, and the polls before it. */
interface Polled {
  last?: Carried
  polls: EarlierExchange[]
}

/** Polls until the answer is more than "not yet", the code has ended or the signal comes. The last poll is not among the earlier ones. */
export async function pollDevice(polling: Polling): Promise<Polled> {
  const { codes, came, change, signal, onWait, ask } = polling
  const { deviceCode, userCode, verificationUri, expiresIn, interval = usual } = codes
  const endsAt = came + expiresIn * 1_000
  if (change !== undefined) {
    if (change === 'late') await waitUntil(endsAt + 1_000)
    return { last: await ask(change === 'user-code' ? userCode : deviceCode), polls: [] }
  }
  let every = interval * 1_000
  let last: Carried | undefined
  const polls: EarlierExchange[] = []
  const tell = () => onWait?.({ userCode, verificationUri, endsAt, every, polls: [...polls, ...pollOf(last)] })
  try {
    tell()
    while (Date.now() <= endsAt && (await pause(every, signal))) {
      polls.push(...pollOf(last))
      last = await ask(deviceCode)
      const { error } = last.result.facts.tokenAnswer?.value ?? {}
      if (!isUndecided(error)) break
      if (error === 'slow_down') every += usual * 1_000
      tell()
    }
    return { ...(last && { last }), polls }
  } finally {
    onWait?.(undefined)
  }
}

const pollOf = (carried: Carried | undefined): EarlierExchange[] =>
  carried ? [{ kind: 'poll', result: carried.result, ...(carried.witness && { witness: carried.witness }) }] : []

/** Whether the time went by before the signal came. */
const pause = (milliseconds: number, signal: AbortSignal): Promise<boolean> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve(false)
    const stop = () => {
      clearTimeout(timer)
      resolve(false)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop)
      resolve(true)
    }, milliseconds)
    signal.addEventListener('abort', stop, { once: true })
  })
