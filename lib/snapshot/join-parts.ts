import type { Snapshot, SnapshotPart } from './snapshot'
import { snapshotVersion } from './snapshot'

type About = Pick<Snapshot, 'at' | 'hasAllApps' | 'appCount'>

/** One picture of several looks, the first of which has the domain's own facts; `undefined`: it has not. */
export function joinParts(parts: readonly SnapshotPart[], about: About): Snapshot | undefined {
  const [first] = parts
  if (!first?.domain) return undefined
  const { domain, settings, keySet, certificates, hasAllResources } = first
  return {
    assay: 'snapshot',
    version: snapshotVersion,
    ...about,
    hasAllResources,
    domain,
    ...(settings && { settings }),
    ...(keySet && { keySet }),
    ...(certificates && { certificates }),
    apps: once(
      parts.flatMap(({ apps }) => apps),
      ({ id }) => id,
    ),
    resources: once(
      parts.flatMap(({ resources }) => resources),
      ({ id }) => id,
    ),
    services: once(
      parts.flatMap(({ services }) => services),
      ({ appId, kind }) => `${appId} ${kind}`,
    ),
    users: once(
      parts.flatMap(({ users }) => users),
      ({ id }) => id,
    ),
    absentUsers: [...new Set(parts.flatMap(({ absentUsers }) => absentUsers))],
    unread: [...new Set(parts.flatMap(({ unread }) => unread))],
  }
}

const once = <T>(all: readonly T[], keyOf: (each: T) => string): T[] => [
  ...new Map(all.map((each) => [keyOf(each), each])).values(),
]
