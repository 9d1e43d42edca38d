import 'server-only'
import type { DisturbancesView } from '../queries/shapes/lab'
import { ok, type Result } from '../result'
import type { Disturbance, DisturbanceInput } from '../sandbox/disturbance-types'
import { notFound, type Refused, refused } from './answer'
import { theConsole } from './console'

const noSandbox = () =>
  refused(409, {
    code: 'no-sandbox',
    message: 'This console runs without its sandbox.',
    todo: 'Start it with the sandbox to disturb something.',
  })

export async function readDisturbances(): Promise<Result<DisturbancesView, Refused>> {
  const { sandbox } = await theConsole()
  if (!sandbox) return ok({ kinds: [], active: [], domains: [] })
  const { disturbances } = sandbox.sandbox
  const domains = sandbox.description.domains.map(({ name }) => name)
  return ok({ kinds: disturbances.kinds(), active: disturbances.list(), domains })
}

export async function putDisturbance(input: DisturbanceInput): Promise<Result<Disturbance, Refused>> {
  const { sandbox } = await theConsole()
  if (!sandbox) return noSandbox()
  try {
    return ok(sandbox.sandbox.disturbances.put(input))
  } catch (thrown) {
    // The sandbox says by throwing what makes no sense.
    const message = thrown instanceof Error ? thrown.message : String(thrown)
    return refused(400, { code: 'cannot-disturb', message, todo: 'Correct it and try again.' })
  }
}

export async function removeDisturbance(id: string): Promise<Result<undefined, Refused>> {
  const { sandbox } = await theConsole()
  if (!sandbox?.sandbox.disturbances.list().some((each) => each.id === id)) return notFound('disturbance')
  sandbox.sandbox.disturbances.remove(id)
  return ok(undefined)
}
