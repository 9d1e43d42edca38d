import type { WorldState } from '../worlds/state'

/** Rows as JSON has them: judged apart from the types and indexes of the world, which could be wrong the same way. */
type Row = Record<string, unknown>
type Tables = Record<string, Row[] | undefined>

/** What holds at any time in any world, said as what is wrong; nothing when all is well. */
export const brokenInvariants = ({ domains }: WorldState): string[] =>
  domains.flatMap(({ profile, tables }) => broken(tables as Tables).map((what) => `${profile.name}: ${what}`))

/** The application of the domain itself is no row. */
const domainApp = 'IDCSAppId'

function broken(tables: Tables): string[] {
  const rows = (table: string): Row[] => tables[table] ?? []
  const ids = (table: string) => new Set(rows(table).map(({ id }) => text(id)))
  const [apps, users, groups, roles] = ['apps', 'users', 'groups', 'appRoles'].map(ids) as [
    Set<string>,
    Set<string>,
    Set<string>,
    Set<string>,
  ]
  const fqs = rows('apps').flatMap((app) =>
    list(app.scopes).map((scope) => `${text(app.audience)}${text(scope.value)}`),
  )
  const aliases = new Set(rows('clientCertificates').map((row) => folded(row.certificateAlias)))
  const holders: Record<string, Set<string>> = { User: users, App: apps, Group: groups }
  const isApp = (id: unknown) => id === domainApp || apps.has(text(id))
  return [
    ...Object.keys(tables).flatMap((table) =>
      twice(
        `${table}.id`,
        rows(table).map(({ id }) => text(id)),
      ),
    ),
    ...twice(
      'App.displayName',
      rows('apps').map((row) => folded(row.displayName)),
    ),
    ...twice(
      'App.name',
      rows('apps').map((row) => folded(row.name)),
    ),
    ...twice('App.scopes.fqs', fqs),
    ...twice(
      'User.userName',
      rows('users').map((row) => folded(row.userName)),
    ),
    ...twice(
      'Group.displayName',
      rows('groups').map((row) => folded(row.displayName)),
    ),
    ...twice(
      'client certificate',
      [...rows('clientCertificates')].map((row) => folded(row.certificateAlias)),
    ),
    ...twice(
      'partner certificate',
      rows('partnerCertificates').map((row) => folded(row.certificateAlias)),
    ),
    ...twice(
      'AppRole.uniqueName',
      rows('appRoles').map((row) => folded(row.uniqueName)),
    ),
    ...twice(
      'Grant',
      rows('grants').map((row) => JSON.stringify([row.grantee, row.app, row.entitlement])),
    ),
    ...rows('apps').flatMap(({ displayName, allowedScopes, certificates, scopes, audience }) => [
      ...list(allowedScopes)
        .filter((scope) => !fqs.includes(text(scope.fqs)) && !text(scope.fqs).startsWith('urn:opc:resource:consumer:'))
        .map((scope) => `${text(displayName)} may ask for ${text(scope.fqs)}, which nobody defines`),
      ...list(certificates)
        .filter(({ certAlias }) => !aliases.has(folded(certAlias)))
        .map(({ certAlias }) => `${text(displayName)} has the certificate ${text(certAlias)}, which is not there`),
      ...list(scopes)
        .filter((scope) => scope.fqs !== `${text(audience)}${text(scope.value)}`)
        .map((scope) => `${text(displayName)} keeps the scope ${text(scope.fqs)}, which is not its audience and value`),
    ]),
    ...rows('appRoles')
      .filter(({ app }) => !isApp(record(app).value))
      .map(({ uniqueName }) => `the role ${text(uniqueName)} belongs to nobody`),
    ...rows('grants').flatMap(({ id, grantee, app, entitlement }) => {
      const { type, value } = record(grantee)
      const isWhole =
        holders[text(type)]?.has(text(value)) &&
        isApp(record(app).value) &&
        roles.has(text(record(entitlement).attributeValue))
      return isWhole ? [] : [`the grant ${text(id)} refers to something that is gone`]
    }),
    ...rows('groups').flatMap(({ displayName, members }) =>
      list(members)
        .filter(({ value }) => !users.has(text(value)))
        .map(() => `${text(displayName)} has a member that is gone`),
    ),
  ]
}

const twice = (what: string, values: string[]): string[] =>
  values.filter((value, place) => values.indexOf(value) !== place).map((value) => `${what} ${value} is there twice`)

const text = (value: unknown): string => (typeof value === 'string' ? value : '')
const folded = (value: unknown): string => text(value).toLowerCase()
const record = (value: unknown): Row => (typeof value === 'object' && value !== null ? (value as Row) : {})
const list = (value: unknown): Row[] => (Array.isArray(value) ? value.map(record) : [])
