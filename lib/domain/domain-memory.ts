import type { ServiceInstance } from '../queries/shapes/domains'
import type { Domain } from './domain'

/** What was learned of a domain before, to begin with: it is asked again each time, and only what it says then counts. */
export interface DomainMemory {
  tokenEndpoint?: string
  /** Ids of applications and users by what names them. */
  ids: Map<string, string>
  /** The services that it guards, and when it said so, in milliseconds. */
  services?: { list: readonly ServiceInstance[]; at: number }
}

export const newMemory = (): DomainMemory => ({ ids: new Map() })

/** Whose roles of which application a call is about. */
export interface Holders {
  serviceAppId: string
  appId?: string
  userId?: string
}

interface Named {
  clientId: string
  scope: string | undefined
  serviceAppId: string | undefined
  /** The names that are looked for, in order. */
  userNames: readonly string[]
}

/** Who these were when they were last asked for, so that their roles need not wait for it; `undefined`: not all are known. */
export function rememberedHolders({ memory }: Pick<Domain, 'memory'>, named: Named): Holders | undefined {
  const { app, scope, user } = keysOf(named)
  const serviceAppId = named.serviceAppId ?? memory?.ids.get(scope)
  const [appId, userId] = [memory?.ids.get(app), memory?.ids.get(user)]
  if (serviceAppId === undefined || appId === undefined) return undefined
  if (named.userNames.length === 0) return { serviceAppId, appId }
  return userId === undefined ? undefined : { serviceAppId, appId, userId }
}

export function rememberHolders(
  { memory }: Pick<Domain, 'memory'>,
  named: Named,
  ids: { app?: string | undefined; scope?: string | undefined; user?: string | undefined },
): void {
  if (!memory) return
  makeRoom(memory)
  const keys = keysOf(named)
  for (const name of ['app', 'scope', 'user'] as const) {
    const id = ids[name]
    if (id === undefined) memory.ids.delete(keys[name])
    else memory.ids.set(keys[name], id)
  }
}

/** Ids that came with a list that a page asked for, so that a first test need not wait for them either. */
export function rememberListed(
  { memory }: Pick<Domain, 'memory'>,
  kind: 'app' | 'user',
  listed: readonly { name: string; id: string }[],
): void {
  if (!memory) return
  makeRoom(memory)
  for (const { name, id } of listed.slice(0, most)) memory.ids.set(`${kind} ${name}`, id)
}

/** Whatever a day of tests names fits in; it is a beginning, and may be forgotten. */
const most = 1_000

const makeRoom = ({ ids }: DomainMemory) => {
  if (ids.size > most) ids.clear()
}

export const areSame = (one: Holders, other: Holders): boolean =>
  one.serviceAppId === other.serviceAppId && one.appId === other.appId && one.userId === other.userId

const keysOf = ({ clientId, scope = '', userNames }: Named) => ({
  app: `app ${clientId}`,
  scope: `scope ${scope}`,
  user: `user ${userNames.join('\n')}`,
})
