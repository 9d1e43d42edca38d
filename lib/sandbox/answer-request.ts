import { disturb } from './disturbances/disturb'
import { Answer, sentence } from './http/answers'
import type { Incoming } from './http/incoming'
import type { Reply, Written } from './http/reply'
import { noteCause } from './refusals'
import { causeOf } from './request-cause'
import type { DomainState } from './world/domain-state'
import type { RequestEntry } from './world/request-entry'
import type { World } from './world/world'

/** Lets `play` answer one request to a domain: through its disturbances, with a line in the request log. */
export async function answerRequest(
  world: World,
  domain: DomainState,
  { method }: Incoming,
  { pathname }: URL,
  play: (world: World) => Promise<Reply>,
): Promise<Reply> {
  // Not `performance`: its first use loads a module that takes a twentieth of the whole start.
  const started = process.hrtime.bigint()
  const { name } = domain.profile
  const entry: RequestEntry = {
    seq: 0,
    at: world.now(),
    domain: name,
    method,
    path: pathname,
    status: 0,
    milliseconds: 0,
    caller: undefined,
    cause: undefined,
    disturbance: undefined,
  }
  const own: World = Object.create(world)
  own.entry = entry
  const safely = (seen: World) => play(seen).catch(answerThrown)
  const answer =
    domain.disturbances.size() === 0
      ? await safely(own)
      : await disturb(own, domain, { method, path: pathname.slice(name.length + 1).replace(/\/{2,}/g, '/') }, safely)
  entry.status = answer.status
  const stop = () => {
    entry.milliseconds = Number(process.hrtime.bigint() - started) / 1e6
  }
  stop()
  if (answer.status >= 400 && !entry.cause) noteCause(own, entry, ...causeOf(answer))
  // Numbered when done, so that whoever asks for what came after a number misses no slow one.
  world.counts.requests += 1
  entry.seq = world.counts.requests
  world.requests.add(entry)
  const { body } = answer
  return typeof body === 'function' ? { ...answer, body: timed(body, stop) } : answer
}

/** What is written while it leaves takes its time then. */
const timed =
  (body: Written, stop: () => void): Written =>
  (take) => {
    body(take)
    stop()
  }

function answerThrown(thrown: unknown): Reply {
  if (thrown instanceof Answer) return thrown.reply
  console.error(thrown)
  return sentence(500, 'The sandbox made a mistake; its output says which.')
}
