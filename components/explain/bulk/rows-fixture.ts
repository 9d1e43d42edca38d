import type { Group } from '@/lib/triage/bulk/to-grouped'
import type { Row } from './row'

/** A row of a made-up group. */
export function row(changed: Partial<Group> & { cause?: string; example?: string } = {}): Row {
  const { cause = 'The token has expired.', ...rest } = changed
  const group: Group = {
    key: cause,
    of: 'tokens',
    gateId: 'token-unexpired',
    isCause: true,
    what: 'access token',
    count: 1,
    first: '2026-03-09T07:00:00.000Z',
    last: '2026-03-09T08:00:00.000Z',
    clients: ['caller'],
    moreClients: false,
    example: '{"sub":"ada"}',
    ...rest,
  }
  return { group, cause, share: 0.25, clients: group.clients, example: group.example }
}
