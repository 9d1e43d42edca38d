import type { Stage } from './gate'

/** Places on the way, as the ladder names its groups. */
export const stageTitles: Record<Stage, string> = {
  caller: 'At the caller',
  domain: 'Reaching the domain',
  'sign-in': 'Signing in',
  client: 'The client',
  assertion: 'The assertion',
  grant: 'The code, refresh token or password',
  scope: 'The scope',
  token: 'The token at the service',
  verifier: 'Whoever verifies the token',
  gateway: 'The gateway’s policy',
  service: 'Inside the service',
}
