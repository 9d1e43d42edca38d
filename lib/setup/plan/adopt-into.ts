import type { Desired, DesiredApp, ListWish } from '../desired'

/** An application that somebody else made, as far as it decides how it is taken over. */
interface Adopted {
  id: string
  displayName: string
  clientType?: string | undefined
}

/**
 * The same desired state with the application of that name being one that is there. Lists then say *contains*, so that what somebody
 * else put there stays; with `isExact` they say *exactly*, and what else it has is taken away.
 */
export function adoptInto(desired: Desired, name: string, adopted: Adopted, isExact: boolean): Desired {
  const isMeant = (other: string) => other.toLowerCase() === name.toLowerCase()
  return {
    ...desired,
    ...(desired.apps && {
      apps: desired.apps.map((app) =>
        isMeant(app.displayName) && app.isClient !== false
          ? { ...(isExact ? exact(app) : keeping(app, adopted)), id: adopted.id, displayName: adopted.displayName }
          : app,
      ),
    }),
    ...(desired.grants && {
      grants: desired.grants.map((grant) =>
        grant.to.kind === 'app' && isMeant(grant.to.name)
          ? { ...grant, to: { kind: 'app' as const, id: adopted.id, name: adopted.displayName } }
          : grant,
      ),
    }),
  }
}

const lists = ['allowedGrants', 'scopes', 'certificates', 'redirectUris'] as const

function keeping({ clientType, ...app }: DesiredApp, adopted: Adopted): DesiredApp {
  // A Trusted client can do all that a Confidential one can, and may need it elsewhere.
  const isEnough = clientType === undefined || (clientType === 'confidential' && adopted.clientType === 'trusted')
  return { ...app, ...(!isEnough && { clientType }), ...eachList(app, (values) => ({ contains: values })) }
}

const exact = (app: DesiredApp): DesiredApp => ({
  ...app,
  ...eachList(app, (values) => ({ exactly: values })),
  // What the recipe does not speak of, it does not use.
  ...(app.certificates === undefined && { certificates: { exactly: [] } }),
  ...(app.redirectUris === undefined && { redirectUris: { exactly: [] } }),
  trustScope: 'Explicit',
})

const eachList = (app: DesiredApp, wish: (values: string[]) => ListWish<string>): Partial<DesiredApp> =>
  Object.fromEntries(
    lists.flatMap((name) => {
      const values = [...(app[name]?.exactly ?? []), ...(app[name]?.contains ?? [])]
      return app[name] === undefined ? [] : [[name, wish(values)]]
    }),
  )
