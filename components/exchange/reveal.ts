import { secretFields } from '@/lib/facts/secret-fields'
import type { SentRequest } from '@/lib/queries/shapes/test'
import type { OwnValues } from './own-values'

/** One masked part of a request or an answer. */
export interface MaskedPart {
  /** `authorization`, or the field's or member's name. */
  name: string
  /** This browser holds it. */
  isOwn: boolean
}

const isAuthorization = (name: string) => name.toLowerCase() === 'authorization'

export function maskedParts({ headers, form = [] }: SentRequest, own: OwnValues): MaskedPart[] {
  const header = headers.some(([name]) => isAuthorization(name))
    ? [{ name: 'authorization', isOwn: own.authorization !== undefined }]
    : []
  const fields = form
    // An empty value hides nothing.
    .filter(([name, value]) => secretFields.has(name) && value !== '')
    .map(([name]) => ({ name, isOwn: own.fields[name] !== undefined }))
  return [...header, ...fields]
}

/** The request with what this browser holds put back in its place. */
export const revealedRequest = (request: SentRequest, own: OwnValues): SentRequest => ({
  ...request,
  headers: request.headers.map(([name, value]) => [name, isAuthorization(name) ? (own.authorization ?? value) : value]),
  ...(request.form && {
    form: request.form.map(([name, value]) => [
      name,
      value !== '' && secretFields.has(name) ? (own.fields[name] ?? value) : value,
    ]),
  }),
})

/** Members that were masked in an answer's JSON, as far as this browser got them. */
export const revealableMembers = (body: string, own: OwnValues): string[] =>
  Object.keys(own.answer).filter((name) => body.includes(`"${name}"`))

/** The answer's JSON with the tokens that came in it. */
export function revealedBody(body: string, own: OwnValues): string {
  return revealableMembers(body, own).reduce(
    (text, name) => text.replace(new RegExp(`("${name}"\\s*:\\s*)"…"`), (_all, head) => `${head}${quoted(own, name)}`),
    body,
  )
}

const quoted = ({ answer }: OwnValues, name: string) => JSON.stringify(answer[name] ?? '…')
