/** How often, when, and of which clients; parts of one log can be added up. */
export interface Tally {
  count: number
  /** Milliseconds since 1970. */
  first?: number
  last?: number
  /** In the order met. */
  clients: Set<string>
  /** Others were met, and not kept. */
  moreClients: boolean
}

export const newTally = (): Tally => ({ count: 0, clients: new Set(), moreClients: false })

export function tallyTime(tally: Tally, at: number | undefined): void {
  tally.count += 1
  if (at === undefined) return
  if (tally.first === undefined || at < tally.first) tally.first = at
  if (tally.last === undefined || at > tally.last) tally.last = at
}

export function tallyClient(tally: Tally, client: string, most: number): void {
  if (tally.clients.has(client)) return
  if (tally.clients.size < most) tally.clients.add(client)
  else tally.moreClients = true
}

/** Adds what came later in the log. */
export function addTally(tally: Tally, later: Tally, most: number): void {
  tally.count += later.count
  if (later.first !== undefined && !(tally.first !== undefined && tally.first < later.first)) tally.first = later.first
  if (later.last !== undefined && !(tally.last !== undefined && tally.last > later.last)) tally.last = later.last
  for (const client of later.clients) tallyClient(tally, client, most)
  tally.moreClients ||= later.moreClients
}
