import { jwtBearer } from '../../facts/grant-types'
import type { HandoffSubject } from '../subject'
import { isSigned, needsSecret } from '../words/needs'

export interface PostmanVariable {
  key: string
  value: string
  type: 'default' | 'secret'
  enabled: true
}

/** Settings by name, and empty places for what the reader brings. */
export const variablesOf = (subject: HandoffSubject): PostmanVariable[] => [
  setting('tokenUrl', subject.domain.tokenEndpoint),
  setting('clientId', subject.client.clientId),
  setting('scope', subject.scope),
  ...(isSigned(subject)
    ? [setting('alias', subject.signing?.alias ?? ''), setting('audience', subject.signing?.audience ?? '')]
    : []),
  ...(subject.grantType === jwtBearer ? [setting('userName', subject.userName ?? '')] : []),
  ...(subject.call ? [setting('callUrl', subject.call.url)] : []),
  ...(subject.call?.isBegun ? [setting('callPath', '')] : []),
  ...(needsSecret(subject) ? [place('clientSecret')] : []),
  ...(isSigned(subject) ? [place('privateKey')] : []),
  place('accessToken'),
]

/** Two braces would be filled in with another variable, a secret one perhaps. */
const setting = (key: string, value: string): PostmanVariable => ({
  key,
  value: value.replaceAll('{{', '{ {'),
  type: 'default',
  enabled: true,
})

const place = (key: string): PostmanVariable => ({ key, value: '', type: 'secret', enabled: true })
