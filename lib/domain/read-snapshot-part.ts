import type { Result } from '../result'
import { ok } from '../result'
import type { SnapshotApp, SnapshotPart, SnapshotUser } from '../snapshot/snapshot'
import { modulusStart } from '../triage/read-gateway-policy'
import { appFact } from './app-fact'
import { getApp, listResourceApps } from './apps'
import { certificateFact } from './certificate-fact'
import { listCertificates } from './certificates'
import { userFact } from './collect'
import { readDiscovery } from './discovery'
import type { ApiError } from './domain'
import { explainError } from './explain-error'
import { readHeldRoles, rolesOnce } from './held-roles'
import type { ReadingDomain } from './reading-domain'
import { getSettings } from './settings'
import { getSigningKeys } from './signing-keys'
import { snapshotServices } from './snapshot-services'
import { findUserByName, groupsOf } from './users'

/** What one look is to bring. Each list is short: whoever wants more looks again. */
export interface SnapshotWish {
  /** With the domain's own facts, and every application that defines scopes. */
  isFirst: boolean
  appIds: readonly string[]
  userNames: readonly string[]
}

/** One look at a domain, by questions alone. What it refuses is said in `unread`, and left out. */
export async function readSnapshotPart(
  domain: ReadingDomain,
  { isFirst, appIds, userNames }: SnapshotWish,
): Promise<Result<SnapshotPart, ApiError>> {
  const unread: string[] = []
  const asked = async <T>(what: string, question: Promise<Result<T, ApiError>>): Promise<T | undefined> => {
    const answer = await question
    if (answer.ok) return answer.value
    unread.push(`${what} could not be asked: ${explainError(answer.error).message}`)
    return undefined
  }
  const rolesOf = rolesOnce(domain)
  const rolesHeldBy = async (what: string, ids: readonly string[]) =>
    (await asked(`The roles of ${what}`, readHeldRoles(domain, ids, rolesOf))) ?? null

  const readApp = async (id: string): Promise<SnapshotApp[]> => {
    const app = await asked(`The application ${id}`, getApp(domain, id))
    if (!app) return []
    return [{ ...appFact(app), roles: await rolesHeldBy(`“${app.displayName}”`, [id]) }]
  }
  const readUser = async (userName: string): Promise<SnapshotUser | null | undefined> => {
    const user = await asked(`The user ${userName}`, findUserByName(domain, userName))
    if (!user) return user
    const groups = await asked(`The groups of ${userName}`, groupsOf(domain, user.id))
    const roles = groups ? await rolesHeldBy(userName, [user.id, ...groups]) : null
    return { ...userFact(user), roles }
  }

  const first = isFirst ? await readFirst(domain, asked) : ok(nothing)
  if (!first.ok) return first
  const apps = (await inTurn(appIds, readApp)).flat()
  const users = await inTurn(userNames, readUser)
  return ok({
    ...first.value,
    apps: [...first.value.apps, ...apps],
    users: users.filter((user) => user !== null && user !== undefined),
    absentUsers: userNames.filter((_, at) => users[at] === null),
    unread,
  })
}

const nothing: SnapshotPart = {
  hasAllResources: false,
  apps: [],
  resources: [],
  services: [],
  users: [],
  absentUsers: [],
  unread: [],
}

type Asked = <T>(what: string, question: Promise<Result<T, ApiError>>) => Promise<T | undefined>

async function readFirst(domain: ReadingDomain, asked: Asked): Promise<Result<SnapshotPart, ApiError>> {
  // Without this it is nobody's picture.
  const discovery = await readDiscovery(domain.url, domain.read)
  if (!discovery.ok) return discovery
  const [settings, resources, client, partner, keys] = await Promise.all([
    asked('The domain settings', getSettings(domain)),
    asked('The applications that define scopes', listResourceApps(domain)),
    asked('The client certificates', listCertificates(domain, 'client')),
    asked('The trusted partner certificates', listCertificates(domain, 'partner')),
    asked('The signing keys', getSigningKeys(domain)),
  ])
  const { name, url } = domain
  const { issuer, tokenEndpoint } = discovery.value
  return ok({
    ...nothing,
    domain: { name, url, issuer, tokenEndpoint },
    ...(settings && {
      settings: {
        signingCertPublicAccess: settings.signingCertPublicAccess,
        accountAlwaysTrustScope: settings.accountAlwaysTrustScope,
        ...(settings.issuer !== undefined && { issuer: settings.issuer }),
      },
    }),
    ...(keys && { keySet: { status: 0, keys: keys.keys.map(({ kid = '', n }) => ({ kid, ...modulusStart(n) })) } }),
    ...(client && {
      certificates: await Promise.all([
        ...client.map((each) => certificateFact(each, 'client')),
        ...(partner ?? []).map((each) => certificateFact(each, 'partner')),
      ]),
    }),
    hasAllResources: resources !== undefined,
    ...snapshotServices(resources ?? []),
  })
}

/** Few at a time: the domain serves others as well. */
async function inTurn<T, R>(all: readonly T[], each: (one: T) => Promise<R>): Promise<R[]> {
  const done: R[] = []
  for (let at = 0; at < all.length; at += atOnce)
    done.push(...(await Promise.all(all.slice(at, at + atOnce).map(each))))
  return done
}

const atOnce = 5
