import { isDeeper } from '../http/is-deeper'
import { invalidValue } from './scim-error'

/** A bulk request with the deepest resource in it is a little deeper than that resource. */
const deepest = 50

/** The JSON of a request. Throws what the domain would answer. */
export function parseBody(text: string): unknown {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw invalidValue('The body is not JSON.')
  }
  if (isDeeper(value, deepest)) throw invalidValue(`The body is nested deeper than ${deepest} levels.`)
  return value
}
