import type { ClaimChange, RequestChange } from '@/lib/facts/request-change'

/** What a change does to the request, a few words each, for the line "Changed for this test". */
export function changeWords(change: RequestChange): string[] {
  const { tokenPath, grantType, clientId, scope, header, claims, signWith, jti, token, assertion, serviceAppId } =
    change
  return [
    tokenPath && `token endpoint ${tokenPath}`,
    grantType && `grant ${grantType}`,
    clientId && `client ID ${clientId}`,
    scope !== undefined && `scope ${scope === '' ? '(none)' : scope}`,
    ...members(header),
    ...members(claims),
    signWith === 'other' && 'signed with a key that nobody registered',
    signWith === 'unreadable' && 'signed with a key file that cannot be read',
    signWith === 'registered' && 'signed with the registered key',
    jti === 'repeat' && 'a jti that was used before',
    jti === 'fresh' && 'a fresh jti',
    token === 'cut' && 'the token cut off on its way',
    token === 'lost' && 'the token lost on its way',
    token === 'id-token' && 'the ID token sent in the place of the access token',
    token === 'refresh-token' && 'the refresh token sent in the place of the access token',
    token === 'whole' && 'the whole token',
    change.bearer === 'issued' && 'the token that came',
    change.bearer !== undefined && change.bearer !== 'issued' && 'another token sent in the place of the one that came',
    change.verifier === 'issuer-of-address' && 'verified by a library that expects the domain’s address as issuer',
    change.verifier === 'one-audience' && 'verified by a library that takes one audience',
    assertion === 'cut' && 'the assertion cut off on its way',
    assertion === 'absent' && 'no assertion',
    assertion === 'whole' && 'the whole assertion',
    ...wireWords(change),
    ...signInWords(change.signIn),
    change.device && deviceWords[change.device],
    change.refreshClientId && `refreshed as client ID ${change.refreshClientId}`,
    change.refreshToken === 'ended' && 'a refresh token that has ended',
    change.refreshToken === 'used' && 'a refresh token that was used before',
    change.refreshToken === 'other' && 'another token in the place of the refresh token',
    change.servicePath !== undefined && `path ${change.servicePath}`,
    serviceAppId && 'another instance called',
  ].filter((words) => typeof words === 'string' && words !== '') as string[]
}

const wireWords = ({ tokenOrigin, tokenMethod, contentType, credentials }: RequestChange) => [
  tokenOrigin === 'domain' && 'sent to the domain itself',
  tokenOrigin === 'closed-port' && 'sent to a port where nobody listens',
  tokenOrigin === 'untrusted' && 'sent to where nobody has a trusted certificate',
  tokenOrigin?.startsWith('https://') && `sent to ${tokenOrigin}`,
  tokenMethod && `method ${tokenMethod}`,
  contentType && `content type ${contentType}`,
  credentials === 'wrapped' && 'the Authorization header broken in two',
  credentials === 'doubled' && 'client ID and secret in the form as well',
  credentials === 'absent' && 'no proof of the client',
  credentials === 'whole' && 'the client’s proof whole',
]

const signInWords = (change: RequestChange['signIn'] = {}) => [
  change.clientId && `client ID of the sign-in ${change.clientId}`,
  change.state === 'other' && 'another state than was sent',
  change.state === 'absent' && 'no state',
  change.redirectUri && `redirect URL ${change.redirectUri}`,
  change.responseType && `response type ${change.responseType}`,
  change.challenge === 'malformed' && 'a malformed code challenge',
  change.challenge === 'absent' && 'no code challenge',
  change.person === 'denies' && 'press Deny when you are asked',
  change.verifier === 'other' && 'another code verifier',
  change.verifier === 'absent' && 'no code verifier',
  change.code === 'late' && 'a code that has ended',
  change.code === 'used' && 'a code that was exchanged before',
  change.code === 'other' && 'a code that is cut off',
  change.exchangeRedirectUri && `redirect URL of the exchange ${change.exchangeRedirectUri}`,
]

const deviceWords: Record<NonNullable<RequestChange['device']>, string> = {
  confirmed: 'polls until a person has decided',
  undecided: 'polls once, before anybody has decided',
  late: 'polls once the device code has ended',
  'user-code': 'polls with the code that the person types',
}

const members = (changes: Record<string, ClaimChange | null> = {}): string[] =>
  Object.entries(changes).map(([name, value]) => (value === null ? `no ${name}` : `${name} = ${printed(value)}`))

const printed = (value: ClaimChange): string => {
  if (typeof value !== 'object') return String(value)
  if (Array.isArray(value)) return value.join(', ')
  const [seconds, unit] =
    'secondsFromNow' in value
      ? [value.secondsFromNow, '']
      : [value.millisecondsFromNow / 1000, ', written in milliseconds']
  if (seconds === 0) return `now${unit}`
  return `${Math.abs(seconds)} s ${seconds < 0 ? 'ago' : 'from now'}${unit}`
}
