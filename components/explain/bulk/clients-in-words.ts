import type { Row } from './row'

/** How many clients a group concerns; of many only some are known by name. */
export function clientsInWords({ clients, group }: Row): string {
  if (clients.length === 0) return 'not named'
  return group.moreClients ? `more than ${clients.length}` : String(clients.length)
}
