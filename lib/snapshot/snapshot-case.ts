import type { FactName, Facts, Origin } from '../facts/facts'
import { jwtBearer } from '../facts/grant-types'
import { type KnownValues, valuesOf } from '../gates/known-values'
import { resourceScopes } from '../gates/scope/scope-words'
import { calledIn } from './called-in'
import { conflictsWith } from './conflicts-with'
import { isInDomain } from './same-domain'
import type { Snapshot, SnapshotApp, SnapshotUser } from './snapshot'

/** A paste as it looks beside a snapshot. */
export interface SnapshotCase {
  /** The snapshot's, of this call; `serviceRequest` is the paste's with what the snapshot adds. */
  facts: Facts
  /** Which of them are of the moment of the snapshot, for whoever says how old a finding is. */
  names: FactName[]
  app?: Pick<SnapshotApp, 'id' | 'displayName'>
  user?: Pick<SnapshotUser, 'displayName'>
  /** What does not fit together, and what the snapshot cannot say of this call; one sentence each. */
  notes: string[]
  /** The paste does not say which application it is about: a person has to. */
  asksWhich: boolean
  /** Further from the call than a day, or the application is a person's word: no finding that rests on it is more than inferred. */
  isGuess: boolean
}

const day = 24 * 60 * 60 * 1_000

/**
 * What a snapshot tells of a pasted call. `now` is an ISO instant; `chosen` the id of the application that a person named. What the
 * paste shows of the call itself is never replaced.
 */
export function snapshotCase(snapshot: Snapshot, paste: Facts, now: string, chosen?: string): SnapshotCase {
  const known = valuesOf(paste)
  const elsewhere = foreignAddress(known, snapshot.domain.url)
  if (elsewhere !== undefined)
    return {
      ...nothing,
      notes: [
        `The call went to ${elsewhere}, and the snapshot is of ${snapshot.domain.url}: it is not used. Ask for one of the domain that was called.`,
      ],
    }
  const clientId = clientIdOf(known)
  const named = clientId === undefined ? undefined : snapshot.apps.find((app) => app.clientId === clientId)
  const app = clientId === undefined ? snapshot.apps.find(({ id }) => id === chosen) : named
  const { isUnknownClient, notes: appNotes } = absence(snapshot, clientId, app)
  const { user, isUnknownUser, notes: userNotes } = findUser(snapshot, known, clientId)
  const resourceApp = resourceOf(snapshot, known)
  const serviceRequest = calledIn(snapshot, known)
  const isGuess = Math.abs(momentOf(known, now) - Date.parse(snapshot.at)) > day || (clientId === undefined && !!app)
  const isMisleading = app !== undefined && misleads(app, known)
  const roles = rolesOf(app, user, serviceRequest?.appId ?? resourceApp?.id)
  const { settings, keySet, certificates, domain } = snapshot
  const values: KnownValues = {
    domain,
    ...(settings && { settings }),
    ...(keySet && { keySet }),
    ...(certificates && { certificates }),
    ...(app && !isMisleading ? { app: withoutRoles(app) } : isUnknownClient && { app: null }),
    ...(resourceApp !== undefined && { resourceApp }),
    ...(user ? { user: withoutRoles(user) } : isUnknownUser && { user: null }),
    ...(roles && { roles }),
    ...(serviceRequest && { serviceRequest }),
  }
  // A client that is in no list may still be one of Oracle's own: that it does not exist is concluded, not seen.
  const fromOf = (name: string): Origin => (isGuess || (name === 'app' && isUnknownClient) ? 'person' : 'domain')
  const facts = Object.entries(values).map(([name, value]) => [name, { value, from: fromOf(name), at: snapshot.at }])
  return {
    facts: Object.fromEntries(facts) as Facts,
    names: Object.keys(values) as FactName[],
    ...(app && { app }),
    ...(user && { user }),
    notes: [
      ...conflictsWith(known, app, user),
      ...appNotes,
      ...userNotes,
      ...(app && isMisleading
        ? [
            `By which grant “${app.displayName}” asked is not in what was pasted, so its configuration does not decide. Add the token request.`,
          ]
        : []),
    ],
    asksWhich: clientId === undefined && snapshot.apps.length > 0,
    isGuess,
  }
}

/**
 * An answer alone does not say that an assertion was sent. Where it is unlikely, the client's type would be taken for the cause though
 * no gate for assertions was met. An inactive application is met before all of them.
 */
const misleads = (
  { isActive, clientType, allowedGrants }: SnapshotApp,
  { tokenRequest, assertion, token }: KnownValues,
): boolean =>
  !tokenRequest && !assertion && !token && isActive && clientType !== 'trusted' && !allowedGrants.includes(jwtBearer)

const nothing: Omit<SnapshotCase, 'notes'> = { facts: {}, names: [], asksWhich: false, isGuess: false }

/** Where the call went, if that is surely another domain. */
function foreignAddress({ tokenRequest, token }: KnownValues, domainUrl: string): string | undefined {
  const addresses = [tokenRequest?.url, claim(token, 'tenant_iss')].filter((each) => each !== undefined && each !== '')
  return addresses.find((address) => isInDomain(address ?? '', domainUrl) === false)
}

function clientIdOf({ tokenRequest, assertion, token }: KnownValues): string | undefined {
  return [tokenRequest?.clientId, claim(assertion, 'iss'), claim(token, 'client_id'), claim(token, 'azp')].find(
    (each) => each !== undefined && each !== '',
  )
}

function absence(snapshot: Snapshot, clientId: string | undefined, app: SnapshotApp | undefined) {
  if (clientId === undefined || app) return { isUnknownClient: false, notes: [] }
  if (snapshot.hasAllApps && snapshot.hasAllResources) return { isUnknownClient: true, notes: [] }
  const count = snapshot.apps.length
  return {
    isUnknownClient: false,
    notes: [
      `The client ${clientId} is not in this snapshot, which holds ${count} of the domain’s ${snapshot.appCount} applications: whether the domain knows it cannot be told from it.`,
    ],
  }
}

/** By the name the call speaks for. User names are compared without case. */
function findUser({ users, absentUsers }: Snapshot, known: KnownValues, clientId: string | undefined) {
  const { assertion, token } = known
  const sub = claim(assertion, 'sub') ?? (claim(token, 'sub_type') === 'client' ? undefined : claim(token, 'sub'))
  if (sub === undefined || sub === clientId) return { isUnknownUser: false, notes: [] }
  const isSub = (name: string) => name.toLowerCase() === sub.toLowerCase()
  const user = users.find(({ userName }) => isSub(userName))
  if (user) return { user, isUnknownUser: false, notes: [] }
  if (absentUsers.some(isSub)) return { isUnknownUser: true, notes: [] }
  return {
    isUnknownUser: false,
    notes: [
      `The user ${sub} is not in this snapshot: whether the domain has them, and their roles, cannot be told from it.`,
    ],
  }
}

/** Which application defines what was asked for, or what the token was cut for; `null`: none in the domain. */
function resourceOf({ resources, hasAllResources }: Snapshot, { tokenRequest, token }: KnownValues) {
  const asked = resourceScopes(tokenRequest?.scope ?? '')
  if (asked.length > 1) return undefined
  const [scope] = asked
  if (scope !== undefined)
    return resources.find(({ scopes }) => scopes.includes(scope)) ?? (hasAllResources ? null : undefined)
  const audiences = [token?.claims.aud].flat()
  const id = claim(token, 'resource_app_id')
  return resources.find((each) => each.id === id || audiences.includes(each.audience))
}

/** `undefined`: could not be asked, or it is not known of which service. */
function rolesOf(app: SnapshotApp | undefined, user: SnapshotUser | undefined, serviceAppId: string | undefined) {
  if (serviceAppId === undefined || (!app && !user) || app?.roles === null || user?.roles === null) return undefined
  const held = (who: SnapshotApp | SnapshotUser | undefined, holder: 'app' | 'user') =>
    (who?.roles ?? []).filter(({ appId }) => appId === serviceAppId).map((role) => ({ ...role, holder }))
  return [...held(user, 'user'), ...held(app, 'app')]
}

/** When the call was made, as it says itself; else now. Milliseconds. */
function momentOf({ tokenAnswer, serviceAnswer, token, assertion }: KnownValues, now: string): number {
  const issued = [token, assertion].map((jwt) => jwt?.claims.iat).find(isSeconds)
  const said = serviceAnswer?.date ?? tokenAnswer?.date
  const at = said === undefined ? (issued ?? Number.NaN) * 1_000 : Date.parse(said)
  return Number.isNaN(at) ? Date.parse(now) : at
}

/** Milliseconds, as some write, would be thousands of years from now. */
const isSeconds = (iat: unknown): iat is number => typeof iat === 'number' && iat > 0 && iat < 1e11

const claim = (jwt: KnownValues['token'], name: string): string | undefined => {
  const value = jwt?.claims[name]
  return typeof value === 'string' && value !== '' ? value : undefined
}

const withoutRoles = <T extends { roles: unknown }>({ roles: _roles, ...fact }: T): Omit<T, 'roles'> => fact
