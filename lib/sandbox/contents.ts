import type { DomainState, TableName } from './world/domain-state'
import type { App, AppRole, Certificate, Grant, Permission, User } from './world/resources'
import type { Row } from './world/table'

/** What a person may look through, in the order it is offered. */
export const contentTables = [
  'apps',
  'users',
  'appRoles',
  'grants',
  'clientCertificates',
  'partnerCertificates',
  'settings',
  'permissions',
] as const satisfies TableName[]

export type ContentTable = (typeof contentTables)[number]

/** One row in words; `raw` is the row as it is kept, without secrets. */
export interface ContentRow {
  id: string
  title: string
  detail: string
  /** Switched off, expired or the like, in a word; absent when all is well. */
  trouble?: string
  raw: Record<string, unknown>
}

export interface ContentPage {
  /** Rows that match. */
  total: number
  rows: ContentRow[]
}

export interface ContentQuery {
  table: ContentTable
  /** Found in title or detail, whatever the case. */
  search?: string
  /** First row, from 0. */
  from?: number
  count?: number
}

/** A page of one table of a domain, for a person to look at. */
export function readContents(domain: DomainState, query: ContentQuery, now: number): ContentPage {
  const { table, search = '', from = 0, count = 50 } = query
  const rows: readonly Row[] = domain[table].all()
  const wanted = search.trim().toLowerCase()
  const page = (some: readonly Row[]) => some.slice(from, from + count)
  if (wanted === '') return { total: rows.length, rows: page(rows).map((row) => contentRow(domain, table, row, now)) }
  const found = rows
    .map((row) => contentRow(domain, table, row, now))
    .filter(({ title, detail }) => `${title} ${detail}`.toLowerCase().includes(wanted))
  return { total: found.length, rows: found.slice(from, from + count) }
}

/** How many rows each table has. */
export const countContents = (domain: DomainState): Record<ContentTable, number> =>
  Object.fromEntries(contentTables.map((table) => [table, domain[table].size()])) as Record<ContentTable, number>

function contentRow(domain: DomainState, table: ContentTable, row: Row, now: number): ContentRow {
  return { id: row.id, ...inWords(domain, table, row, now), raw: withoutSecrets(row) }
}

type Words = Pick<ContentRow, 'title' | 'detail' | 'trouble'>

/** A row was put into the table that `table` names, so its type follows. */
function inWords(domain: DomainState, table: ContentTable, row: Row, now: number): Words {
  switch (table) {
    case 'apps': {
      const { displayName, name, active } = row as App
      return { title: displayName, detail: name, ...(active ? {} : { trouble: 'inactive' }) }
    }
    case 'users': {
      const { displayName, userName, active } = row as User
      return { title: displayName, detail: userName, ...(active ? {} : { trouble: 'deactivated' }) }
    }
    case 'appRoles': {
      const { displayName, app } = row as AppRole
      return { title: displayName, detail: `of ${appName(domain, app.value)}` }
    }
    case 'grants': {
      const { grantee, app, entitlement } = row as Grant
      const role = domain.appRoles.get(entitlement.attributeValue)?.displayName ?? 'a role that is gone'
      return { title: `${role} to ${holder(domain, grantee)}`, detail: `of ${appName(domain, app.value)}` }
    }
    case 'clientCertificates':
    case 'partnerCertificates': {
      const { certificateAlias, certEndDate } = row as Certificate
      const isOver = Date.parse(certEndDate) <= now
      const detail = `${isOver ? 'expired' : 'valid until'} ${certEndDate.slice(0, 10)}`
      return { title: certificateAlias, detail, ...(isOver ? { trouble: 'expired' } : {}) }
    }
    case 'settings':
      return { title: 'Domain settings', detail: 'issuer, access to the signing certificate, trust of all clients' }
    case 'permissions': {
      const { appId, to, permission = 'USE' } = row as Permission
      return {
        title: `${permission.slice(0, 1)}${permission.slice(1).toLowerCase()} permission to ${holder(domain, { type: to.kind === 'app' ? 'App' : 'User', value: to.id })}`,
        detail: `in ${appName(domain, appId)}`,
      }
    }
  }
}

const appName = (domain: DomainState, id: string): string =>
  id === 'IDCSAppId' ? 'the identity domain' : (domain.apps.get(id)?.displayName ?? 'an application that is gone')

function holder(domain: DomainState, { type, value }: Grant['grantee']): string {
  const names = {
    App: domain.apps.get(value)?.displayName,
    Group: domain.groups.get(value)?.displayName,
    User: domain.users.get(value)?.userName,
  }
  return names[type] ?? 'somebody who is gone'
}

const secrets = ['clientSecret', 'password', 'privateKey']

const withoutSecrets = (row: Row): Record<string, unknown> =>
  Object.fromEntries(Object.entries(row).filter(([name]) => !secrets.includes(name)))
