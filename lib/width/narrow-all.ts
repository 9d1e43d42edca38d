import type { Desired, DesiredApp } from '../setup/desired'
import type { WidthFinding } from './width'

/** One desired state of all that is too wide for certain and can be narrowed without a choice, in this application alone. `null`: there is no such thing. */
export function narrowAll(findings: readonly WidthFinding[]): { count: number; desired: Desired } | null {
  const sure = findings.flatMap(({ severity, narrows }) => {
    const [only, ...others] = narrows
    return only && others.length === 0 && !only.isWholeDomain && severity !== 'look' ? [only.desired] : []
  })
  if (sure.length === 0) return null
  const apps = sure.flatMap((desired) => desired.apps ?? [])
  const revokes = sure.flatMap((desired) => desired.revokes ?? [])
  const grants = sure.flatMap((desired) => desired.grants ?? [])
  return {
    count: sure.length,
    desired: {
      ...(apps.length > 0 && { apps: [apps.reduce(together)] }),
      ...(revokes.length > 0 && { revokes }),
      ...(grants.length > 0 && { grants: unique(grants) }),
    },
  }
}

/** Two wishes for the same application: lists of what shall be absent are joined. */
function together(one: DesiredApp, other: DesiredApp): DesiredApp {
  const lists = (['allowedGrants', 'scopes', 'redirectUris'] as const).flatMap((name) => {
    const absent = [...(one[name]?.absent ?? []), ...(other[name]?.absent ?? [])]
    return absent.length > 0 ? [[name, { absent }] as const] : []
  })
  return { ...one, ...other, ...Object.fromEntries(lists) }
}

const unique = <T>(values: T[]): T[] => [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
