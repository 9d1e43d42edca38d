import type { Stage } from './gate'

/** Places on the way, as the ladder names its groups. */
export const stageTitles: Record<Stage, string> = {
  domain: 'Reaching the domain',
  client: 'The client',
  assertion: 'The assertion',
  scope: 'The scope',
  token: 'The token at the service',
  service: 'Inside the service',
}
