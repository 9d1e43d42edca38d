import type { Facts } from '../../facts/facts'
import type { DecodedJwt } from '../../facts/jwt-facts'

/** One clock that told a time in the case. */
export interface ClockReading {
  /** Whose: "the token endpoint’s answer". */
  of: string
  /** ISO instant. */
  at: string
}

/** Every clock of a case, and what lies between them, one sentence each. */
export interface Clocks {
  readings: ClockReading[]
  says: string[]
}

/** What may pass between signing and answering without anybody's clock being wrong. Seconds. */
const ordinary = 60

/** Times that the paste tells, set against each other and against the reader's own clock. */
export function clocksOf({ assertion, clientAssertion, token, tokenAnswer, serviceAnswer, now }: Facts): Clocks {
  const signed = reading('the signing of the assertion', issuedAt(assertion?.value ?? clientAssertion?.value))
  const answered = reading('the token endpoint’s answer', tokenAnswer?.value.date)
  const issued = reading('the issue of the token', issuedAt(token?.value))
  const served = reading('the service’s answer', serviceAnswer?.value.date)
  const read = reading('the reader of the case', now?.value)
  const readings = [signed, answered, issued, served, read].filter((each) => each !== undefined)
  const last = served ?? answered ?? issued ?? signed
  return {
    readings,
    says: [
      signed && answered && ofSigner(secondsBetween(signed, answered)),
      issued && answered && ofIssuer(secondsBetween(issued, answered)),
      issued && served && ofHolder(secondsBetween(issued, served)),
      last && read && last !== read && ofReader(last, secondsBetween(last, read)),
    ].filter((each) => typeof each === 'string'),
  }
}

/** A date that no calendar has is none. */
function reading(of: string, at: string | undefined): ClockReading | undefined {
  const instant = at === undefined ? Number.NaN : Date.parse(at)
  return Number.isNaN(instant) ? undefined : { of, at: new Date(instant).toISOString() }
}

const issuedAt = (jwt: DecodedJwt | undefined): string | undefined => {
  const seconds = jwt?.claims.iat
  return typeof seconds === 'number' && seconds > 0 && seconds < 1e11
    ? new Date(seconds * 1000).toISOString()
    : undefined
}

const secondsBetween = (first: ClockReading, second: ClockReading) =>
  Math.round((Date.parse(second.at) - Date.parse(first.at)) / 1000)

function ofSigner(seconds: number): string {
  if (seconds < 0) return `The signer’s clock is ahead of the domain’s by at least ${spanWords(-seconds)}.`
  return seconds <= ordinary
    ? `The assertion was ${spanWords(seconds)} old when the domain answered: the two clocks agree.`
    : `The assertion was ${spanWords(seconds)} old when the domain answered: it waited, or the signer’s clock is behind.`
}

const ofIssuer = (seconds: number) =>
  Math.abs(seconds) <= 2
    ? undefined
    : `The token’s iat and the Date of the answer differ by ${spanWords(Math.abs(seconds))}: it is another token, or another answer.`

const ofHolder = (seconds: number) =>
  seconds < 0
    ? `The service’s clock is behind the domain’s by at least ${spanWords(-seconds)}.`
    : `The token was ${spanWords(seconds)} old when the service answered.`

const ofReader = ({ of }: ClockReading, seconds: number) =>
  seconds < 0
    ? `By the reader’s clock, ${of} lies ${spanWords(-seconds)} ahead: one of the two clocks is wrong.`
    : `It was read ${spanWords(seconds)} after ${of}, by the reader’s own clock.`

/** `7 min 12 s`, `3 h 5 min`, `12 days`. */
export function spanWords(seconds: number): string {
  if (seconds < 60) return `${seconds} s`
  if (seconds < 3_600) return pair(seconds, 60, 'min', 1, 's')
  if (seconds < 2 * 86_400) return pair(seconds, 3_600, 'h', 60, 'min')
  return `${Math.floor(seconds / 86_400)} days`
}

function pair(seconds: number, unit: number, word: string, smaller: number, smallerWord: string): string {
  const rest = Math.floor((seconds % unit) / smaller)
  return `${Math.floor(seconds / unit)} ${word}${rest > 0 ? ` ${rest} ${smallerWord}` : ''}`
}
