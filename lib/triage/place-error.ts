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
/** Of a paragraph. */
const mostCharacters = 2_000

/**
 * The first line with words that only one kind of refusal has, and who says such words; `undefined`: none has. `text` without secrets.
 */
export function findKnownWords(text: string): Omit<Seen, 'status'> | undefined {
  const lines = text.split('\n')
  const read = lines.length > mostLines ? [...lines.slice(0, mostLines / 2), ...lines.slice(-mostLines / 2)] : lines
  const paragraphs = paragraphsOf(read)
  for (const each of [read, paragraphs])
    for (const [at, line] of each.entries()) {
      const said = spaced(line)
      const found = said === '' ? undefined : placed(said)
      // Words that go on in the next line may mean something more exact.
      if (found && each === read && found.text === said) return placed(spaced(continued(read, at))) ?? found
      if (found) return found
    }
  return undefined
}

const spaced = (line: string) => line.slice(0, mostCharacters).replace(/\s+/g, ' ').trim()

/** A line with those that a mail made of its rest. */
function continued(lines: readonly string[], at: number): string {
  let end = at + 1
  while (
    end < at + 8 &&
    (lines[end - 1]?.length ?? 0) >= 50 &&
    /^['"(]?[A-Za-z0-9]/.test(lines[end] ?? '') &&
    !/^\d{4}-|^[A-Z]{4,5} |^\w+: /.test(lines[end] ?? '')
  )
    end += 1
  return lines.slice(at, end).join(' ')
}

/** Lines that mail broke belong together again. */
function paragraphsOf(lines: readonly string[]): string[] {
  const paragraphs: string[] = []
  let current: string[] = []
  for (const line of [...lines, '']) {
    if (line.trim() !== '') {
      current.push(line.trim())
      continue
    }
    if (current.length > 1) paragraphs.push(current.join(' '))
    current = []
  }
  return paragraphs
}

function placed(said: string): Omit<Seen, 'status'> | undefined {
  const place = placeOf(said, all)
  if (place) return { text: said, place }
  for (const part of partsOf(said)) {
    const partly = placeOf(part, whole)
    if (partly) return { text: part, place: partly }
  }
  return undefined
}

const mostParts = 12

/** What somebody said within a line: in quotes, in an element, behind each colon. */
function partsOf(said: string): string[] {
  const quoted = [...said.matchAll(/"([^"]{3,300})"/g)].slice(0, mostParts).map(([, inside = '']) => inside.trim())
  const behind = [...said.matchAll(/[:=>]\s?(?=[\w"])/g)]
    .slice(0, mostParts)
    .map(({ 0: mark, index }) => said.slice(index + mark.length).replace(/<\/?\w{1,10}>?$/, ''))
  return [...quoted, ...behind]
}

interface Known {
  text: RegExp
  place: Place
}

const all: readonly Known[] = [
  ...knownTexts.flatMap(({ text, gates }) => {
    const gate = catalogue.find(({ id }) => id === gates[0])
    return gate ? [{ text, place: placeAt(answersAt(gate.stage), gate.stage) }] : []
  }),
  ...catalogue.flatMap(({ refusals, stage }) =>
    refusals.flatMap(({ at, text }) => (text ? [{ text, place: placeAt(at, stage) }] : [])),
  ),
]
/** Known only when nothing stands around them. */
const whole = all.filter(({ text }) => /^\^/.test(text.source))

const placeOf = (said: string, known: readonly Known[]): Place | undefined =>
  known.find(({ text }) => text.test(said))?.place

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
