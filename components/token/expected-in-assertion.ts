import { jwtBearer } from '@/lib/facts/grant-types'
import { isNamed } from '@/lib/gates/assertion/named-key'
import { appName, domainName } from '@/lib/gates/names'
import { claim, type ExpectedValue, exactly, type Known, timesAt, userName } from './expected-value'

/** What the assertion of this call should say: of a user, or in place of the client's secret. */
export function expectedInAssertion(known: Known): ExpectedValue[] {
  const { tokenRequest, tokenAnswer, domain, assertion, now } = known
  const clientId = tokenRequest?.clientId
  return [
    {
      part: 'header',
      name: 'alg',
      expected: 'RS256',
      source: 'identity domains document no other',
      fits: (value) => value === 'RS256',
      isRequired: true,
    },
    ...key(known),
    ...exactly('iss', clientId, 'the client that asks').map(required),
    ...subject(known),
    ...audience(known),
    ...(assertion?.sentBefore === undefined
      ? []
      : [
          claim('jti', {
            expected: 'a new one',
            isInWords: true,
            source: 'each is good once',
            fits: () => !assertion.sentBefore,
          }),
        ]),
    ...(tokenAnswer ? timesAt(tokenAnswer.date, domainName(domain)) : timesAt(now, 'this console')),
  ]
}

const required = (value: ExpectedValue): ExpectedValue => ({ ...value, isRequired: true })

/** `kid` decides where both are there. */
function key({ app, assertion }: Known): ExpectedValue[] {
  if (!app || !assertion) return []
  const by = typeof assertion.header.kid === 'string' || assertion.header.x5t === undefined ? 'kid' : 'x5t'
  const names = app.certificates.flatMap((each) => (by === 'kid' ? each.alias : (each.x5t ?? [])))
  return [
    {
      part: 'header',
      name: by,
      expected: names.length === 1 ? names[0] : names,
      source: `certificates of ${appName(app)}`,
      fits: (value) =>
        typeof value === 'string' && app.certificates.some((certificate) => isNamed({ by, value }, certificate)),
      isRequired: true,
    },
  ]
}

function subject({ tokenRequest, user, domain }: Known): ExpectedValue[] {
  if (!tokenRequest) return []
  if (tokenRequest.grantType !== jwtBearer)
    return exactly('sub', tokenRequest.clientId, 'the client itself').map(required)
  if (user) return userName(user.userName, `a user of ${domainName(domain)}`).map(required)
  return user === null
    ? [
        claim('sub', {
          expected: 'a user name',
          isInWords: true,
          source: `${domainName(domain)} has no such user`,
          fits: () => false,
          isRequired: true,
        }),
      ]
    : []
}

const global = 'https://identity.oraclecloud.com/'
const withoutSlash = (text: string) => text.replace(/\/$/, '')

/** What the domain was seen to take, else what is documented. */
function audience({ domain }: Known): ExpectedValue[] {
  if (!domain) return []
  const tried = (domain.audiences ?? []).filter(({ isTaken }) => isTaken).map(({ audience: each }) => each)
  const taken = tried.length > 0 ? tried : [global, domain.url]
  return [
    claim('aud', {
      expected: taken.length === 1 ? taken[0] : taken,
      source: tried.length > 0 ? `${domainName(domain)} was seen to take it` : 'documented',
      fits: (value) =>
        [value]
          .flat()
          .some((each) => typeof each === 'string' && taken.some((one) => withoutSlash(one) === withoutSlash(each))),
      isRequired: true,
    }),
  ]
}
