import type { Facts, FactValues } from '../facts/facts'
import type { ServiceKind } from '../facts/service-kind'
import type { Surface } from '../facts/surface'
import { answersAt } from '../gates/answers-at'
import { catalogue } from '../gates/catalogue'
import type { Stage } from '../gates/gate'
import { knownTexts } from './known-texts'
import { withWords } from './with-words'

/** Where somebody saw an error, as they would say it. */
export type Place =
  | 'token endpoint'
  | 'sign-in page'
  | 'caller'
  | 'network'
  | 'verifier'
  | 'identity provider elsewhere'
  | { service: ServiceKind }

interface Seen {
  text: string
  place: Place
  status?: number
}

type Found = { [N in 'tokenAnswer' | 'serviceAnswer' | 'serviceRequest' | 'refusal']?: FactValues[N] }

const oauthError = /"?error"?\s{0,3}[:=]\s{0,3}"?(\w{3,40})/
const oauthWord =
  /\b(invalid_client|unauthorized_client|invalid_scope|invalid_grant|invalid_request|unsupported_grant_type|invalid_redirect_uri|access_denied|consent_required|authorization_pending|slow_down|expired_token)\b/
const description = /"?error_description"?\s{0,3}[:=]\s{0,3}"?((?:[^"\\&]|\\.){1,500})/
const statusWord = /\b(?:HTTP(?:\/[\d.]+)?|Error|code:?|status)?[ :[]{0,3}([45]\d\d)\b/i

/** An error by itself, as a fact of whoever gave it. The text is not changed; secrets have to be gone before. */
export function placeError({ text, place, status: known }: Seen): Found {
  const error =
    oauthError.exec(text)?.[1] ??
    oauthWord.exec(text)?.[1] ??
    (/invalid scope/i.test(text) ? 'invalid_scope' : undefined)
  const said = description.exec(text)?.[1]?.replaceAll('+', ' ').replaceAll('*', '')
  const status = known ?? Number(statusWord.exec(text)?.[1] ?? 0)
  const body = text.slice(0, 2_000)
  if (place === 'token endpoint' || place === 'identity provider elsewhere')
    return {
      tokenAnswer: {
        status,
        success: false,
        ...(error !== undefined && { error }),
        ...(said !== undefined && { errorDescription: said }),
        body,
      },
    }
  if (typeof place === 'object')
    return {
      serviceRequest: { kind: place.service, url: '', method: '', operation: place.service === 'oic' ? 'run' : 'read' },
      serviceAnswer: { status, body },
    }
  const at = place === 'sign-in page' ? 'sign-in' : place
  return { refusal: { at, text: said ?? body, ...(status > 0 && { status }), ...(error !== undefined && { error }) } }
}

/** Longer texts are logs: their beginning and end are read. */
const mostLines = 400

/**
 * The first line with words that only one kind of refusal has, and who says such words; `undefined`: none has. `text` without secrets.
 */
export function findKnownWords(text: string): Omit<Seen, 'status'> | undefined {
  const lines = text.split('\n')
  const read = lines.length > mostLines ? [...lines.slice(0, mostLines / 2), ...lines.slice(-mostLines / 2)] : lines
  for (const line of read) {
    const said = line.slice(0, 2_000).trim()
    const place = said === '' ? undefined : placeOf(said)
    if (place !== undefined) return { text: said, place }
  }
  return undefined
}

function placeOf(said: string): Place | undefined {
  const found = knownTexts.find((each) => each.text.test(said))
  const gate = catalogue.find(({ id }) => id === found?.gates[0])
  if (gate) return placeAt(answersAt(gate.stage), gate.stage)
  for (const each of catalogue)
    for (const { at, text } of each.refusals) if (text?.test(said)) return placeAt(at, each.stage)
  return undefined
}

function placeAt(at: Surface, stage: Stage): Place {
  switch (at) {
    case 'token-endpoint':
      return 'identity provider elsewhere'
    case 'sign-in':
      return 'sign-in page'
    case 'service':
      return stage === 'gateway' ? { service: 'gateway' } : 'verifier'
    case 'caller':
    case 'network':
    case 'verifier':
      return at
  }
}

/** As facts of a paste. `now` is an ISO instant. */
export const placedFacts = (seen: Seen, now: string): Facts =>
  withWords(
    Object.fromEntries(
      Object.entries(placeError(seen)).map(([name, value]) => [name, { value, from: 'paste', at: now }]),
    ) as Facts,
  )
