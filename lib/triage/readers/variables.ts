import { isObject, string } from './json-values'
import type { Unpacked } from './reader'

/** What a file of a tool says that a name in braces stands for. */
export interface Variable {
  name: string
  value: string
  /** The tool keeps it from being shown. */
  isSecret?: boolean
}

/** `{{token}}`, `{{ _.token }}` of Insomnia. */
const reference = /\{\{\s{0,4}(?:_\.)?([\w.$-]{1,80})\s{0,4}\}\}/g
/** Values that name other variables, one in the other. */
const deepest = 5
const mostFilled = 20_000
const longest = 20_000
const mostNamed = 20

/** A token says what it is and is taken out by itself; of anything else under such a name only that it was there is told. */
const secretName = /secret|passw|pwd|passphrase|token|key|assertion|cookie|session|credential|auth|\bpin\b|code/i
const token = /^(?:Bearer\s{1,3})?eyJ[\w-]{5,}\.[\w-]{5,}\.[\w-]*$/

/**
 * The text with what its variables stand for, as far as the same paste says; two values of one name, of two environments, say nothing.
 * Names that stay are listed.
 */
export function withVariables({ text, ignored, unjudged = [] }: Unpacked, variables: readonly Variable[]): Unpacked {
  const values = new Map<string, string | undefined>()
  for (const { name, value, isSecret } of variables) {
    if (value.length > longest) continue
    const shown = isSecret || secretName.test(name) ? hidden(value) : value
    values.set(name, values.has(name) && values.get(name) !== shown ? undefined : shown)
  }
  let left = mostFilled
  const unknown = new Set<string>()
  const twice = new Set<string>()
  const fill = (given: string, depth: number): string =>
    given.replace(reference, (whole, name: string) => {
      // Made by the tool for each call, e.g. {{$guid}}.
      if (name.startsWith('$')) return whole
      const value = values.get(name)
      left -= 1
      if (value === undefined || depth === deepest || left < 0) {
        if (values.has(name) && value === undefined) twice.add(name)
        else unknown.add(name)
        return whole
      }
      return value.includes('{{') ? fill(value, depth + 1) : value
    })
  const filled = fill(text, 0)
  return {
    text: filled,
    ignored,
    unjudged: [
      ...unjudged,
      ...sentences(unknown, 'has no value', 'have no value'),
      ...sentences(twice, 'has more than one value', 'have more than one value'),
    ],
  }
}

const hidden = (value: string): string => (token.test(value) || open.test(value) ? value : '…')

/** An address or a host without a password in it, or another variable. */
const open =
  /^(?:https?:\/\/[^\s@?#]{1,2000}|[a-z\d-]{1,63}(?:\.[a-z\d-]{1,63}){1,8}\.(?:com|net|org|example)|\{\{[^{}]{1,90}\}\})$/

function sentences(names: ReadonlySet<string>, one: string, several: string): string[] {
  if (names.size === 0) return []
  const shown = [...names].slice(0, mostNamed).map((name) => `{{${name}}}`)
  const rest = names.size - shown.length
  const listed = shown.join(', ') + (rest > 0 ? ` and ${rest} more` : '')
  return [
    `${listed} ${names.size === 1 ? `${one} in what was pasted, so what it stands for` : `${several} in what was pasted, so what they stand for`} could not be judged.`,
  ]
}

/** Members of an object as variables. */
export const valuesOf = (data: unknown): Variable[] =>
  isObject(data)
    ? Object.entries(data).flatMap(([name, value]) =>
        typeof value === 'string' || typeof value === 'number' ? [{ name, value: string(value) }] : [],
      )
    : []

/** An environment alone. */
export const named = (variables: readonly Variable[]): string =>
  variables
    .map(({ name, value, isSecret }) => `${name}=${isSecret || secretName.test(name) ? hidden(value) : value}`)
    .join('\n')
