import { decodeJwt } from '../jose/decode'
import type { NamedInAssertion } from './board-types'

/** What a pasted assertion, its header or its bare JSON says of the key; `null`: neither `kid` nor `x5t` is in it. */
export function namedInAssertion(text: string): NamedInAssertion | null {
  const { kind, header, claims } = decodeJwt(text)
  const json = kind === 'none' ? readJson(text) : header
  const [kid, x5t, iss] = [textOf(json?.kid), textOf(json?.x5t), textOf(claims.iss ?? json?.iss)]
  if (kid === undefined && x5t === undefined) return null
  return { ...(kid !== undefined && { kid }), ...(x5t !== undefined && { x5t }), ...(iss !== undefined && { iss }) }
}

const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

function readJson(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : null
  } catch (error) {
    if (error instanceof SyntaxError) return null
    throw error
  }
}
