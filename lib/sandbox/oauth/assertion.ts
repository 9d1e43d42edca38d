import { type KeyObject, X509Certificate } from 'node:crypto'
import { digest } from '../http/digest'
import { folded } from '../world/domain-state'
import { putExpiring } from '../world/expiring'
import type { App, Certificate } from '../world/resources'
import { asText } from './as-text'
import { Refusal } from './refuse'
import type { TokenCall } from './token-call'
import { type Claims, decodePart, verifyRs256 } from './verify-token'

const globalAudience = 'https://identity.oraclecloud.com'
/** Seconds by which a caller's clock may be ahead. Oracle publishes none. */
const skew = 60

export interface AcceptedAssertion {
  sub: string
  /** Seconds since the epoch. */
  exp: number
  /** Spends its `jti`: the same assertion is refused from now on. */
  use: () => void
}

/**
 * Everything about an assertion but its subject, in the order of the gates: form, algorithm, client type, key, certificate's dates,
 * signature, claims that must be there, issuer, audience, times, `jti`. Throws a `Refusal`.
 */
export async function checkAssertion(
  call: TokenCall,
  app: App,
  assertion: string,
  kind: 'user' | 'client',
): Promise<AcceptedAssertion> {
  const { header, claims, signed, signature } = readAssertion(assertion)
  if (header.alg !== 'RS256') refuse('assertion-algorithm', `alg is ${asText(header.alg)}, not RS256`)
  if (kind === 'user' && app.clientType !== 'trusted')
    refuseClient('client-trusted', `the client type of "${app.displayName}" is ${app.clientType ?? 'not set'}`)
  const certificate = namedCertificate(call, app, header)
  checkDates(certificate, call.now)
  if (!(await verifyRs256(signed, signature, publicKeyOf(certificate))))
    refuseClient('assertion-signature', `not signed by the key of certificate "${certificate.certificateAlias}"`)
  checkComplete(claims)
  if (claims.iss !== app.name) refuseClient('assertion-issuer', `iss is ${show(claims.iss)}, not the client id`)
  checkAudience(claims.aud, call)
  checkTimes(claims, Math.floor(call.now / 1000))
  const use = checkUnused(call, app, claims)
  return { sub: String(claims.sub), exp: Number(claims.exp), use }
}

function refuse(gate: string, detail: string): never {
  throw new Refusal('invalid_grant', gate, detail)
}

function refuseClient(gate: string, detail: string): never {
  throw new Refusal('invalid_client', gate, detail)
}

const show = (value: unknown): string => (value === undefined ? 'missing' : JSON.stringify(value))

function readAssertion(assertion: string) {
  const parts = assertion.split('.')
  const [head, payload, signature] = parts
  if (parts.length !== 3 || !head || !payload || !signature)
    refuse('assertion-shape', `the assertion has ${parts.length} parts, not 3`)
  const header = decodePart(head)
  const claims = decodePart(payload)
  if (!header || !claims || !/^[A-Za-z0-9_-]+$/.test(signature))
    refuse('assertion-shape', 'a part is not base64url of a JSON object')
  if (!isText(header.kid) && !isText(header.x5t)) refuse('assertion-key-named', 'the header has neither kid nor x5t')
  return { header, claims, signed: `${head}.${payload}`, signature }
}

const isText = (value: unknown): value is string => typeof value === 'string' && value !== ''

/** The certificate that the header names, among those attached to the application. `kid` (the alias) goes before `x5t`. */
function namedCertificate(call: TokenCall, app: App, header: Claims): Certificate {
  const attached = (app.certificates ?? [])
    .map(({ certAlias }) => call.domain.clientCertificates.find('alias', folded(certAlias)))
    .filter((certificate) => certificate !== undefined)
  const { kid, x5t } = header
  const found = isText(kid)
    ? attached.find(({ certificateAlias }) => folded(certificateAlias) === folded(kid))
    : attached.find(({ x509Base64Certificate }) => thumbprint(x509Base64Certificate) === x5t)
  const named = isText(kid) ? `kid "${kid}"` : `x5t ${show(x5t)}`
  if (!found) refuseClient('key-known', `"${app.displayName}" has no certificate for ${named}`)
  if (call.domain.switches.get('domain')?.requirePartnerCertificate) {
    const partner = call.domain.partnerCertificates.find('alias', folded(found.certificateAlias))
    if (partner?.sha256Thumbprint !== found.sha256Thumbprint)
      refuseClient('partner-certificate', `no trusted partner certificate for ${named}`)
  }
  return found
}

const thumbprint = (x509: string): string => digest('sha1', Buffer.from(x509, 'base64'), 'base64url')

const opened = new WeakMap<Certificate, KeyObject>()

/** Parsed once a row: it is public, and opening it costs more than the signature check. */
function publicKeyOf(certificate: Certificate): KeyObject {
  const known = opened.get(certificate)
  if (known) return known
  const { publicKey } = new X509Certificate(Buffer.from(certificate.x509Base64Certificate, 'base64'))
  opened.set(certificate, publicKey)
  return publicKey
}

function checkDates({ certificateAlias, certStartDate, certEndDate }: Certificate, now: number): void {
  if (Date.parse(certEndDate) <= now)
    refuseClient('certificate-valid', `certificate "${certificateAlias}" expired ${certEndDate}`)
  if (Date.parse(certStartDate) > now + skew * 1000)
    refuseClient('certificate-valid', `certificate "${certificateAlias}" is valid from ${certStartDate} only`)
}

/** "exp" and the three names are required; `iat` is listed, and not missed here. */
function checkComplete(claims: Claims): void {
  const missing = ['iss', 'sub', 'aud', 'exp'].find((name) => (claims[name] ?? '') === '')
  if (missing !== undefined) refuse('assertion-complete', `${missing} is missing`)
}

/** The domain's URL or Oracle's global one, each with or without the final slash; one of several is enough. A switch takes one away. */
function checkAudience(aud: unknown, { base, domain }: TokenCall): void {
  const { assertionAudience } = domain.switches.get('domain') ?? {}
  const accepted = [
    ...(assertionAudience === 'global' ? [] : [base, `${base}/`]),
    ...(assertionAudience === 'domain' ? [] : [globalAudience, `${globalAudience}/`]),
  ]
  if (![aud].flat().some((one) => accepted.includes(one as string))) refuse('assertion-audience', `aud is ${show(aud)}`)
}

/** Numbers of seconds. Thirteen digits are milliseconds, the slip of a sample that Oracle printed. */
function checkTimes({ exp, iat, nbf }: Claims, now: number): void {
  for (const [name, value] of Object.entries({ exp, iat, nbf })) {
    if (value === undefined) continue
    if (typeof value !== 'number') refuse('assertion-units', `${name} is ${show(value)}, not a number`)
    if (value >= 1e11) refuse('assertion-units', `${name} ${value} is not in seconds`)
  }
  if (typeof exp === 'number' && exp <= now) refuse('assertion-times', `exp ${exp} is past (now ${now})`)
  for (const [name, value] of Object.entries({ iat, nbf })) {
    if (typeof value === 'number' && value > now + skew)
      refuse('assertion-begun', `${name} ${value} is in the future (now ${now})`)
  }
}

function checkUnused({ domain, now }: TokenCall, app: App, { jti, exp }: Claims): () => void {
  if (jti === undefined) return () => {}
  const id = `${app.name} ${show(jti)}`
  const check = () => {
    if (domain.usedAssertions.get(id)) refuse('assertion-unused', `jti ${show(jti)} was used before`)
  }
  check()
  return () => {
    check()
    putExpiring(domain.usedAssertions, { id, exp: Number(exp) }, now / 1000)
  }
}
