import type { Facts } from '../facts/facts'
import { type KnownValues, valuesOf } from '../gates/known-values'
import { type Listed, lists } from './compared-lists'
import { type Single, singles } from './compared-singles'

/** Where something can differ; the last two tell of a certificate whose alias stayed. */
export type Place = Single | Listed | 'certificate.key' | 'certificate.lapsed'

/** One thing that is not as it was: `was` alone went away, `is` alone came, both: one became the other. */
export interface Difference {
  at: Place
  was?: string
  is?: string
}

/**
 * What tells two pictures of one case apart, in the order in which a call meets it. What only one of them knows is no difference: it
 * may have been so before.
 */
export function compareFacts(before: Facts, after: Facts): Difference[] {
  const [old, now] = [valuesOf(before), valuesOf(after)]
  return [
    ...lapsed(old, now),
    ...otherKeys(old, now),
    ...singleDifferences(old, now),
    ...listDifferences(old, now),
  ].sort((one, other) => order.indexOf(one.at) - order.indexOf(other.at))
}

/** What was asked, not what was found: a look only supposes it. */
export const isOfRequest = ({ at }: Difference): boolean => /^(?:request|assertion)\.|^service\.place$/.test(at)

function singleDifferences(old: KnownValues, now: KnownValues): Difference[] {
  return (Object.keys(singles) as Single[]).flatMap((at) => {
    const [was, is] = [singles[at](old), singles[at](now)]
    return was === undefined || is === undefined || was === is ? [] : [{ at, was, is }]
  })
}

function listDifferences(old: KnownValues, now: KnownValues): Difference[] {
  return (Object.keys(lists) as Listed[]).flatMap((at) => {
    const [was, is] = [lists[at](old), lists[at](now)]
    if (!was || !is) return []
    return [
      ...was.filter((each) => !is.includes(each)).map((each): Difference => ({ at, was: each })),
      ...is.filter((each) => !was.includes(each)).map((each): Difference => ({ at, is: each })),
    ]
  })
}

/** Nobody changed anything: a last day went by between the two. */
function lapsed(old: KnownValues, now: KnownValues): Difference[] {
  const [from, to] = [Date.parse(old.now ?? ''), Date.parse(now.now ?? '')]
  return (now.certificates ?? []).flatMap(({ alias, store, notAfter }) => {
    const end = Date.parse(notAfter)
    return store === 'client' && from < end && end <= to ? [{ at: 'certificate.lapsed' as const, is: alias }] : []
  })
}

/** The alias is the same, and the certificate behind it another. */
function otherKeys(old: KnownValues, now: KnownValues): Difference[] {
  return (now.certificates ?? []).flatMap(({ alias, store, x5t }) => {
    if (store !== 'client') return []
    const same = old.certificates?.find((each) => each.alias === alias && each.store === store)
    return same && same.x5t !== x5t ? [{ at: 'certificate.key' as const, was: same.x5t, is: alias }] : []
  })
}

/** As a call meets them. */
const order: readonly Place[] = [
  'domain.issuer',
  'domain.tokenEndpoint',
  'settings.accountAlwaysTrustScope',
  'settings.signingCertPublicAccess',
  'app.exists',
  'app.isActive',
  'app.clientType',
  'app.grant',
  'app.certificate',
  'certificate.client',
  'certificate.lapsed',
  'certificate.key',
  'certificate.partner',
  'user.exists',
  'user.isActive',
  'user.isFederated',
  'app.trustScope',
  'app.scope',
  'app.redirectUri',
  'app.bypassConsent',
  'resource.exists',
  'resource.audience',
  'resource.secondaryAudience',
  'resource.scope',
  'resource.allowsOffline',
  'role.user',
  'role.app',
  'request.grantType',
  'request.clientId',
  'request.scope',
  'assertion.kid',
  'assertion.aud',
  'assertion.sub',
  'service.place',
  'token.answer',
  'token.iss',
  'token.sub',
  'token.kind',
  'token.audience',
  'token.scope',
  'service.answer',
]
