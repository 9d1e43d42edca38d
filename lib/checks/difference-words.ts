import type { Facts } from '../facts/facts'
import { grantName } from '../facts/grant-names'
import { appName, capital, quoted, serviceName } from '../gates/names'
import type { Difference, Place } from './compare'

/** Of whom a difference speaks. */
export interface Names {
  /** In quotes, as they stand in a sentence. */
  client: string
  user: string
  service: string
}

/** The person's own names, as the newer picture has them; what is gone is named by the older one. */
export function namesIn(before: Facts, after: Facts): Names {
  const app = after.app?.value ?? before.app?.value
  const user = after.user?.value ?? before.user?.value
  const resource = after.resourceApp?.value ?? before.resourceApp?.value
  const called = after.serviceRequest?.value ?? before.serviceRequest?.value
  return {
    client: appName(app),
    user: user ? quoted(user.displayName) : 'the user',
    service: called ? serviceName(called) : resource ? quoted(resource.displayName) : 'the service',
  }
}

/** One sentence. */
export const differenceWords = (difference: Difference, names: Names): string =>
  capital(sentences[difference.at](difference, names))

type Sentence = (difference: Difference, names: Names) => string

/** `both`: one value became another; else what came or went. */
const turned =
  (is: string, isNot: string): Sentence =>
  (difference, names) =>
    (difference.is === 'yes' ? is : isNot).replaceAll('{client}', names.client).replaceAll('{user}', names.user)

const gained =
  (verb: { came: string; went: string }, value: (text: string) => string = quoted): Sentence =>
  ({ was, is }, { client, user, service }) =>
    (was === undefined ? verb.came : verb.went)
      .replaceAll('{client}', client)
      .replaceAll('{user}', user)
      .replaceAll('{service}', service)
      .replaceAll('{value}', value(is ?? was ?? ''))

const became =
  (what: string, value: (text: string) => string = quoted): Sentence =>
  ({ was = '', is = '' }, { client, service }) =>
    `${what.replaceAll('{client}', client).replaceAll('{service}', service)} is ${value(is)} now; it was ${value(was)}.`

const sentences: Record<Place, Sentence> = {
  'domain.issuer': became('the domain’s issuer'),
  'domain.tokenEndpoint': became('the token endpoint'),
  'settings.accountAlwaysTrustScope': turned(
    'the domain now gives every application every scope.',
    'the domain no longer gives every application every scope.',
  ),
  'settings.signingCertPublicAccess': turned(
    'the domain’s signing certificate can be read by anybody now.',
    'the domain’s signing certificate can no longer be read without a token.',
  ),
  'app.exists': turned('{client} is there again.', '{client} is no longer in the domain.'),
  'app.isActive': turned('{client} was activated.', '{client} was deactivated.'),
  'app.clientType': became('the client type of {client}'),
  'app.grant': gained(
    { came: '{client} gained the grant {value}.', went: '{client} lost the grant {value}.' },
    grantName,
  ),
  'app.scope': gained({
    came: '{client} was given the scope {value}.',
    went: 'the scope {value} was taken away from {client}.',
  }),
  'app.certificate': gained({
    came: '{client} has the certificate {value} now.',
    went: 'the certificate {value} was taken out of {client}.',
  }),
  'app.trustScope': became('the trust scope of {client}'),
  'app.redirectUri': gained({
    came: '{client} may send people back to {value} now.',
    went: '{client} may no longer send people back to {value}.',
  }),
  'app.bypassConsent': turned('{client} no longer asks for consent.', '{client} asks for consent now.'),
  'certificate.client': gained({
    came: 'the domain’s client certificates have {value} now.',
    went: 'the certificate {value} is no longer in the domain’s client certificates.',
  }),
  'certificate.partner': gained({
    came: 'the trusted partner certificates have {value} now.',
    went: 'the certificate {value} is no longer in the trusted partner certificates.',
  }),
  'certificate.key': ({ is = '' }) => `another certificate stands behind the alias ${quoted(is)}.`,
  'certificate.lapsed': ({ is = '' }) => `the last day of the certificate ${quoted(is)} went by.`,
  'user.exists': turned('{user} is there again.', '{user} is no longer in the domain.'),
  'user.isActive': turned('{user} was activated.', '{user} was deactivated.'),
  'user.isFederated': turned(
    '{user} signs in at another identity provider now.',
    '{user} no longer signs in at another identity provider.',
  ),
  'resource.exists': turned(
    'an application defines the scope again.',
    'no application of the domain defines the scope any more.',
  ),
  'resource.audience': became('the audience of {service}'),
  'resource.secondaryAudience': gained({
    came: '{service} takes the audience {value} too now.',
    went: '{service} no longer takes the audience {value}.',
  }),
  'resource.scope': gained({
    came: '{service} defines the scope {value} now.',
    went: '{service} no longer defines the scope {value}.',
  }),
  'resource.allowsOffline': turned(
    'refresh tokens are given for the scope now.',
    'refresh tokens are no longer given for the scope.',
  ),
  'role.user': gained(
    { came: 'the role {value} was given to {user}.', went: 'the role {value} was taken away from {user}.' },
    (role) => role,
  ),
  'role.app': gained(
    { came: 'the role {value} was given to {client}.', went: 'the role {value} was taken away from {client}.' },
    (role) => role,
  ),
  'request.grantType': became('the grant that was asked with', grantName),
  'request.clientId': became('the client ID that was sent'),
  'request.scope': gained({
    came: 'the request asked for the scope {value} too.',
    went: 'the request did not ask for the scope {value}.',
  }),
  'assertion.kid': became('the key that the assertion names'),
  'assertion.aud': became('the audience of the assertion'),
  'assertion.sub': became('the subject of the assertion'),
  'service.place': became('the host that was called'),
  'token.answer': became('the token endpoint’s answer', (answer) => answer),
  'token.iss': became('the issuer in the token'),
  'token.sub': became('the subject in the token'),
  'token.kind': became('the kind of subject in the token'),
  'token.audience': gained({
    came: 'the token has the audience {value} too.',
    went: 'the token no longer has the audience {value}.',
  }),
  'token.scope': gained({
    came: 'the token has the scope {value} too.',
    went: 'the token no longer has the scope {value}.',
  }),
  'service.answer': became('the answer of {service}', (answer) => answer),
}
