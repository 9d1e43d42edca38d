import { domainAppId } from '../seed/domain-roles'
import { hex32, ocid } from '../world/ids'
import type { App, Grant, Resource } from '../world/resources'
import { grantsHeld } from '../world/roles'
import { createTable } from '../world/table'
import type { Call, Endpoint } from './endpoint'
import { defineKind } from './resource-kind'
import { listResources } from './resource-list'
import { myAppSchema } from './schemas'
import { listQuery, searchQuery } from './scim/list-query'
import { locationOf } from './serving'

interface MyApp extends Resource {
  name: string
}

const nothing = createTable<MyApp>(() => {})

/** Kept nowhere: an application is somebody's as long as a grant says so. */
const myAppKind = defineKind<MyApp>({ collection: 'MyApps', schema: myAppSchema, table: () => nothing })

/** Applications in which the caller, a user or a client, holds a role. */
function myApps(call: Call): MyApp[] {
  const { domain, caller } = call
  const owner = caller.user ?? caller.app
  if (!owner) return []
  const grantee: Grant['grantee'] = { type: caller.user ? 'User' : 'App', value: owner.id }
  const ids = new Set(grantsHeld(domain, grantee).map(({ grant }) => grant.app.value))
  return [...ids]
    .filter((id) => id !== domainAppId)
    .flatMap((id) => domain.apps.get(id) ?? [])
    .map((app) => myApp(call, app, grantee, String(owner.displayName)))
}

function myApp({ domain, base }: Call, app: App, owner: Grant['grantee'], display: string): MyApp {
  const id = hex32(`${owner.value} ${app.id}`)
  return {
    id,
    ocid: ocid(domain, 'myapp', id),
    schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:MyApp'],
    meta: { ...app.meta, resourceType: 'MyApp' },
    idcsCreatedBy: app.idcsCreatedBy,
    idcsLastModifiedBy: app.idcsLastModifiedBy,
    name: app.displayName,
    app: {
      value: app.id,
      $ref: locationOf(base, 'App', app.id),
      display: app.displayName,
      description: app.description,
      isLoginTarget: app.isLoginTarget,
      showInMyApps: app.showInMyApps,
      isAliasApp: app.isAliasApp,
      active: app.active,
      loginMechanism: app.loginMechanism,
      isOPCService: app.isOPCService,
      serviceTypeURN: app.serviceTypeURN,
    },
    owner: { value: owner.value, $ref: locationOf(base, owner.type, owner.value), display },
    active: app.active,
    favorite: false,
    launchUrl: app.landingPageUrl,
  }
}

export const myAppEndpoints: Endpoint[] = [
  {
    route: 'GET /admin/v1/MyApps',
    isOpenToClients: true,
    handle: (call) => listResources(call, myAppKind, listQuery(call.query), myApps(call)),
  },
  {
    route: 'POST /admin/v1/MyApps/.search',
    isOpenToClients: true,
    hasBody: true,
    handle: (call) => listResources(call, myAppKind, searchQuery(call.body), myApps(call)),
  },
]
