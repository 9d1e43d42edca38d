import { Answer } from '../http/answers'
import { reply } from '../http/reply'

const errorSchema = 'urn:ietf:params:scim:api:messages:2.0:Error'
const extension = 'urn:ietf:params:scim:api:oracle:idcs:extension:messages:Error'

/** To be thrown. Message ids that start with `emulator.` are made up: the real ones are in no public source. */
export function scimError(status: number, messageId: string, detail: string, scimType?: string): Answer {
  return new Answer(
    reply(
      status,
      JSON.stringify({
        schemas: [errorSchema, extension],
        detail,
        status: String(status),
        ...(scimType === undefined ? {} : { scimType }),
        [extension]: { messageId },
      }),
      { 'content-type': 'application/scim+json;charset=utf-8' },
    ),
  )
}

/** Text and id as captured from a real domain. A lacking privilege is answered the same way; `because` tells them apart in the log. */
export const unauthorized = (because?: string): Answer => {
  const detail = 'Operation failed due to unauthorized access.'
  return new Answer(scimError(401, 'error.common.exception.unauthorizedAccess', detail).reply, because)
}

export const missingAttributes = (names: string[]): Answer =>
  scimError(400, 'error.common.validation.missingReqAttributes', `Missing required attribute(s): ${names.join(',')}.`)

/** e.g. `invalidReference('App.certificates', 'OAuthClientCertificate', 'my-alias')`. */
export const invalidReference = (attribute: string, type: string, id: string): Answer =>
  scimError(
    400,
    'error.common.validation.invalidReferenceResource',
    `${attribute} references a ${type} with ID ${id} that does not exist.`,
  )

export const notFound = (type: string, id: string): Answer =>
  scimError(404, 'emulator.error.notFound', `${type} with ID ${id} does not exist.`)

export const duplicate = (detail: string): Answer => scimError(409, 'emulator.error.duplicate', detail, 'uniqueness')

export const invalidFilter = (detail: string): Answer =>
  scimError(400, 'emulator.error.invalidFilter', detail, 'invalidFilter')

export const invalidValue = (detail: string): Answer =>
  scimError(400, 'emulator.error.invalidValue', detail, 'invalidValue')

export const immutable = (attribute: string): Answer =>
  scimError(400, 'emulator.error.mutability', `${attribute} cannot be changed after creation.`, 'mutability')

export const oracleMade = (displayName: string): Answer =>
  scimError(
    400,
    'emulator.error.opcApp',
    `"${displayName}" was made by an Oracle service and cannot be changed or deleted.`,
  )
