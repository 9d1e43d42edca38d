import { catalogue } from '../../gates/catalogue'
import { textToBase64url } from '../../jose/bytes'
import { type Answered, judgeAnswered } from '../judge-answered'
import { readPaste } from '../read-paste'
import { toFacts } from '../to-facts'
import type { Case } from './case'
import { type CaseParts, makeCase } from './make-case'

export const readAt = '2026-03-09T09:00:00.000Z'

const part = (value: unknown) => textToBase64url(JSON.stringify(value))

export const assertion = `${part({ alg: 'RS256', kid: 'northwind-key' })}.${part({
  iss: 'northwind-orders',
  sub: 'maria@northwind.example',
  aud: 'https://identity.oraclecloud.com/',
  iat: 1_773_043_200,
  exp: 1_773_043_500,
  jti: 'a1',
})}.${'A'.repeat(342)}`

/** One refused token request, as curl shows it. */
export const refused = [
  `curl -v https://idcs-0a1b2c3d.identity.oraclecloud.com/oauth2/v1/token -u 'northwind-orders:s3cr3t-of-northwind' \\`,
  `  --data-urlencode 'grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer' --data-urlencode 'assertion=${assertion}'`,
  'HTTP/1.1 401 Unauthorized',
  'Date: Mon, 09 Mar 2026 08:00:04 GMT',
  'opc-request-id: /0A1B2C3D4E5F/6A7B8C9D',
  '',
  '{"error":"invalid_client","error_description":"Client authentication failed.","ecid":"0c9a00000000"}',
].join('\n')

export function partsOf(text: string, answered: readonly Answered[] = []): CaseParts {
  const paste = readPaste(text)
  const facts = toFacts(paste, readAt)
  return {
    name: 'Northwind orders',
    notes: '',
    generation: 'OCI console',
    paste,
    facts,
    answered,
    judgement: judgeAnswered(facts, catalogue, answered),
  }
}

export const caseOf = (text: string, more: Partial<CaseParts> = {}, names: Case['names'] = 'pseudonyms'): Case =>
  makeCase({ ...partsOf(text), ...more }, { names, at: '2026-03-09T09:05:00.000Z' })
