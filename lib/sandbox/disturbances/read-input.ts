import type { DisturbanceField, DisturbanceInput, DisturbanceKindInfo } from '../disturbance-types'
import { Mistake, members, oneOf, text, whole } from '../http/check'
import { disturbanceKinds } from './kinds'

const allNames = ['kind', ...new Set(disturbanceKinds.flatMap(({ fields }) => fields.map(({ name }) => name)))]

/** What somebody wants to be put in, checked against what its kind takes. Throws a sentence. */
export function readDisturbance(given: unknown): DisturbanceInput {
  const input = members(given, 'A disturbance', allNames)
  const kind = oneOf(
    input.kind,
    'kind',
    disturbanceKinds.map((info) => info.kind),
  )
  // Safe: `kind` was found among them.
  const info = disturbanceKinds.find((each) => each.kind === kind) as DisturbanceKindInfo
  const stray = Object.entries(input).find(
    ([name, value]) => name !== 'kind' && value !== undefined && !info.fields.some((field) => field.name === name),
  )
  if (stray) throw new Mistake(`A disturbance of the kind ${kind} takes no ${stray[0]}.`)
  const read = info.fields.flatMap((field) => {
    const value = input[field.name]
    if (value === undefined && !field.isRequired) return []
    return [[field.name, readField(field, value)]]
  })
  return checkedPath({ kind, ...Object.fromEntries(read) } as DisturbanceInput)
}

function readField(
  { name, type, choices = [], min = 0, max = Number.MAX_SAFE_INTEGER }: DisturbanceField,
  value: unknown,
) {
  if (type === 'number') return whole(value, name, min, max)
  if (type === 'text') return text(value, name)
  const given = name === 'method' && typeof value === 'string' ? value.toUpperCase() : value
  return oneOf(
    given,
    name,
    choices.map((choice) => choice.value),
  )
}

/** A path that can never match would look like a disturbance that does not work. */
function checkedPath(input: DisturbanceInput): DisturbanceInput {
  const { path, domain } = input
  if (path === undefined) return input
  if (!path.startsWith('/')) throw new Mistake('path must begin with "/".')
  if (path === `/${domain}` || path.startsWith(`/${domain}/`))
    throw new Mistake(`path stands below the domain: leave "/${domain}" out.`)
  return input
}
