import type { ClaimChange, RequestChange } from '@/lib/facts/request-change'

/** What a change does to the request, a few words each, for the line "Changed for this test". */
export function changeWords(change: RequestChange): string[] {
  const { tokenPath, grantType, clientId, scope, header, claims, signWith, jti, token, serviceAppId } = change
  return [
    tokenPath && `token endpoint ${tokenPath}`,
    grantType && `grant ${grantType}`,
    clientId && `client ID ${clientId}`,
    scope !== undefined && `scope ${scope === '' ? '(none)' : scope}`,
    ...members(header),
    ...members(claims),
    signWith === 'other' && 'signed with a key that nobody registered',
    signWith === 'registered' && 'signed with the registered key',
    jti === 'repeat' && 'a jti that was used before',
    jti === 'fresh' && 'a fresh jti',
    token === 'cut' && 'the token cut off on its way',
    token === 'whole' && 'the whole token',
    serviceAppId && 'another instance called',
  ].filter((words) => typeof words === 'string' && words !== '') as string[]
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
