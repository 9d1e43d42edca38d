import 'server-only'
import { setTimeout as sleep } from 'node:timers/promises'
import { ok, type Result } from '../result'
import { type Refused, refused } from './answer'
import { theConsole } from './console'
import { hold, newPace, noteSent, type Pace, turnAt } from './pace'

/** Longer than this nobody waits for an answer: the person is told when to go on. */
const longestWait = 3_000

/** Waits until one more request may go to a domain without anybody asking for it singly. */
export async function takeTurn(domainId: string): Promise<Result<undefined, Refused>> {
  const pace = await paceOf(domainId)
  const now = Date.now()
  const at = turnAt(pace, now)
  if (at - now > longestWait) {
    const seconds = Math.ceil((at - now) / 1_000)
    return refused(429, {
      code: 'wait-your-turn',
      message: 'The domain has had as many token requests as the smallest type of domain takes.',
      todo: `Go on in ${seconds} s.`,
      waitSeconds: seconds,
    })
  }
  // Noted before the wait: whoever comes next stands behind.
  noteSent(pace, at)
  await sleep(at - now)
  return ok(undefined)
}

/** A request that a person sent counts too, and does not wait. */
export async function countRequest(domainId: string): Promise<void> {
  noteSent(await paceOf(domainId), Date.now())
}

/** The domain said that it was too much. */
export async function holdBack(domainId: string, seconds: number): Promise<void> {
  hold(await paceOf(domainId), Date.now(), seconds)
}

async function paceOf(domainId: string): Promise<Pace> {
  const { paces } = await theConsole()
  const pace = paces.get(domainId) ?? newPace()
  paces.set(domainId, pace)
  return pace
}
