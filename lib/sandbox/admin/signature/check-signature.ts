import { createPublicKey, type KeyObject } from 'node:crypto'
import { digest } from '../../http/digest'
import type { Incoming } from '../../http/incoming'
import { sameSecret } from '../../http/same-secret'
import { verifyRs256 } from '../../oauth/verify-token'
import type { DomainState } from '../../world/domain-state'
import { tenancyOcid } from '../../world/ids'
import type { ApiKey, User } from '../../world/resources'
import { parseSignature, type SignatureParts } from './parse-authorization'
import { hostForms, signedText } from './signed-text'

export type SignatureCheck = { ok: true; user: User } | { ok: false; because: string }

/** Oracle's page on request signatures names five minutes. */
const toleratedMs = 300_000

const no = (because: string): SignatureCheck => ({ ok: false, because })

/** Whether a user of this domain signed exactly this request just now. Says nothing about rights. */
export async function checkSignature(
  domain: DomainState,
  request: Incoming,
  url: URL,
  now: number,
): Promise<SignatureCheck> {
  const parts = parseSignature(request.headers.get('authorization') ?? '')
  if (!parts) return no('the Authorization header is not a whole signature')
  const body = hasBody(request) ? await request.text() : undefined
  const defect = defectIn(parts, request, body, now)
  if (defect !== undefined) return no(defect)
  const known = knownKey(domain, parts)
  if (typeof known === 'string') return no(known)
  const target = request.target ?? `${url.pathname}${url.search}`
  const host = request.headers.get('host') ?? url.host
  for (const form of hostForms(host, url.protocol)) {
    const text = signedText(request, target, parts.headers, form)
    if (text === undefined) return no(`one of the signed headers did not come: ${parts.headers.join(' ')}`)
    if (await verifyRs256(text, parts.signature, publicKey(known.key))) return { ok: true, user: known.user }
  }
  return no('the signature does not fit the request: another key, or path, host, date or body changed after signing')
}

/** Bodies of these must be signed too. */
const hasBody = ({ method }: Incoming): boolean => ['POST', 'PUT', 'PATCH'].includes(method)

const withBody = ['x-content-sha256', 'content-type', 'content-length']

function defectIn(
  { version, algorithm, headers }: SignatureParts,
  request: Incoming,
  body: string | undefined,
  now: number,
): string | undefined {
  if (version !== '1') return `version "${version}" is not "1"`
  if (algorithm !== 'rsa-sha256') return `algorithm "${algorithm}" is not "rsa-sha256"`
  const date = headers.includes('x-date') ? 'x-date' : 'date'
  const needed = ['(request-target)', 'host', date, ...(body === undefined ? [] : withBody)]
  const unsigned = needed.find((name) => !headers.includes(name))
  if (unsigned !== undefined) return `${unsigned} is not among the signed headers`
  const sentAt = Date.parse(request.headers.get(date) ?? '')
  if (!(Math.abs(now - sentAt) <= toleratedMs)) return `${date} is more than five minutes off, or not there`
  if (body === undefined) return undefined
  if (!sameSecret(request.headers.get('x-content-sha256') ?? '', digest('sha256', body, 'base64')))
    return 'x-content-sha256 is not the hash of the body'
  return undefined
}

/** The registered key that `keyId` names, or why there is none. */
function knownKey(domain: DomainState, { tenancy, user: ocid, fingerprint }: SignatureParts) {
  if (tenancy !== tenancyOcid(domain)) return `the tenancy is not ${tenancyOcid(domain)}`
  const user = domain.users.find('ocid', ocid)
  if (!user) return `no user has the OCID ${ocid}`
  if (!user.active) return `${user.userName} is not active`
  const key = domain.apiKeys.where('user', user.id).find((candidate) => candidate.fingerprint === fingerprint)
  return key ? { user, key } : `${user.userName} has no API key ${fingerprint}`
}

const opened = new WeakMap<ApiKey, KeyObject>()

function publicKey(key: ApiKey): KeyObject {
  const known = opened.get(key) ?? createPublicKey(key.key)
  opened.set(key, known)
  return known
}
