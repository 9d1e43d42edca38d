import type { TokenRequestFact } from '@/lib/facts/call-facts'
import { authorizationCode, clientCredentials, deviceCode, jwtBearer, password } from '@/lib/facts/grant-types'
import { appName, domainName, quoted, serviceName } from '@/lib/gates/names'
import { resourceScopes } from '@/lib/gates/scope/scope-words'
import { claim, type ExpectedValue, exactly, type Known, timesAt, userName } from './expected-value'

/** What the access token of this call should say. */
export function expectedInToken(known: Known): ExpectedValue[] {
  const { domain, app, tokenRequest } = known
  const clientId = tokenRequest?.clientId
  return [
    ...issuer(known),
    ...(domain ? [tenantIssuer(domain.url, domainName(domain))] : []),
    ...audience(known),
    ...scope(known),
    ...subject(known),
    ...exactly('tok_type', known.serviceRequest && 'AT', 'services take no other'),
    ...exactly('client_id', clientId, 'who asked'),
    ...exactly('client_name', app?.displayName, `by ${domainName(domain)}`),
    ...exactly('client_guid', app?.id, `ID of ${appName(app)}`),
    ...tenants(known),
    ...times(known),
  ]
}

function issuer({ policy, domain }: Known): ExpectedValue[] {
  const [first, ...more] = policy?.issuers ?? []
  if (policy && first !== undefined)
    return [
      claim('iss', {
        expected: more.length > 0 ? policy.issuers : first,
        source: 'the gateway’s policy takes it',
        fits: (value) => policy.issuers.some((each) => each === value),
      }),
    ]
  return exactly('iss', domain?.issuer, `discovery of ${domainName(domain)}`)
}

const plain = (url: string) =>
  url
    .replace(/:443(?=\/|$)/, '')
    .replace(/\/$/, '')
    .toLowerCase()

const tenantIssuer = (url: string, name: string): ExpectedValue =>
  claim('tenant_iss', {
    expected: url,
    source: `address of ${name}`,
    fits: (value) => typeof value === 'string' && plain(value) === plain(url),
  })

function audience({ policy, serviceRequest, resourceApp }: Known): ExpectedValue[] {
  const byPolicy = policy?.audiences ?? []
  const byService = serviceRequest?.audiences ?? []
  const [taken, source] =
    byPolicy.length > 0
      ? [byPolicy, 'the gateway’s policy takes it']
      : byService.length > 0
        ? [byService, `${serviceName(serviceRequest)} takes it`]
        : resourceApp
          ? [
              [resourceApp.audience, ...resourceApp.secondaryAudiences],
              `audience of ${quoted(resourceApp.displayName)}`,
            ]
          : [[], '']
  if (taken.length === 0) return []
  return [
    claim('aud', {
      expected: taken.length === 1 ? taken[0] : taken,
      source,
      fits: (value) => [value].flat().some((each) => taken.some((one) => one === each)),
      isRequired: true,
    }),
  ]
}

/** In the token stands what was asked for without its audience. */
function scope({ tokenRequest, resourceApp }: Known): ExpectedValue[] {
  const asked = resourceScopes(tokenRequest?.scope ?? '')
  if (asked.length === 0) return []
  const short = asked.map((fqs) =>
    resourceApp?.audience && fqs.startsWith(resourceApp.audience) ? fqs.slice(resourceApp.audience.length) : fqs,
  )
  return [
    claim('scope', {
      expected: short.join(' '),
      source: 'asked for',
      fits: (value) => {
        const held = typeof value === 'string' ? value.split(/\s+/).filter((word) => word !== '') : []
        return asked.every((fqs) => held.some((word) => fqs.endsWith(word)))
      },
    }),
  ]
}

/** Nothing where a refresh token was asked for: a token that came of it names that grant, and is as good. */
const grantName = ({ scope }: TokenRequestFact, name: string | undefined): ExpectedValue[] =>
  scope.split(' ').includes('offline_access') ? [] : exactly('gtp', name, 'by the grant')

/** A user for whom a token was asked is known beforehand; one who signed in is known from the token alone. */
function subject({ tokenRequest, user }: Known): ExpectedValue[] {
  switch (tokenRequest?.grantType) {
    case jwtBearer:
    case password:
      return [
        ...userName(user?.userName, 'for whom it was asked'),
        ...exactly('sub_type', 'user', 'it was asked for a user'),
        ...exactly('user_id', user?.id, 'ID of that user'),
        ...exactly('user_displayname', user?.displayName, 'name of that user'),
        ...grantName(tokenRequest, tokenRequest.grantType === jwtBearer ? 'jwt' : undefined),
      ]
    case authorizationCode:
      return [...exactly('sub_type', 'user', 'a user signed in'), ...grantName(tokenRequest, 'azc')]
    case deviceCode:
      // What gtp says then was seen in no token.
      return exactly('sub_type', 'user', 'a user let the device in')
    case clientCredentials:
      return [
        ...exactly('sub', tokenRequest.clientId, 'the client itself'),
        ...exactly('sub_type', 'client', 'the client asked for itself'),
      ]
    default:
      return []
  }
}

/** The name of a domain in claims is the first label of its host. */
function tenants({ domain }: Known): ExpectedValue[] {
  const host = /^https:\/\/(idcs-[0-9a-f]{8,})\./i.exec(domain?.url ?? '')?.[1]
  return ['client_tenantname', 'user_tenantname', 'tenant', 'user.tenant.name'].flatMap((name) =>
    exactly(name, host, `from the address of ${domainName(domain)}`),
  )
}

/** An answer without a date leaves open when the token was judged. */
function times({ serviceAnswer, serviceRequest, tokenAnswer, domain, now }: Known): ExpectedValue[] {
  if (serviceAnswer) return timesAt(serviceAnswer.date, serviceName(serviceRequest))
  if (tokenAnswer?.date !== undefined) return timesAt(tokenAnswer.date, domainName(domain))
  return timesAt(now, 'this console')
}
