import type { App, Resource, User } from '../world/resources'
import { regenerateSecret, setAppActive } from './app-operations'
import { appKind } from './apps'
import type { Call, Endpoint } from './endpoint'
import { mayDo } from './endpoint-roles'
import { checkVersion, scimJson } from './resource-answer'
import { rowOf } from './resource-row'
import { invalidReference, invalidValue, missingAttributes, unauthorized } from './scim-error'
import { setUserActive } from './set-user-active'
import { userKind } from './users'

const idcs = 'urn:ietf:params:scim:schemas:oracle:idcs'

/** Resources that exist to change one thing about another. Bodies of a line each: the schema table has the rest as ever. */
export const changerEndpoints: Endpoint[] = [
  {
    route: 'GET /admin/v1/AppStatusChanger/{id}',
    handle: (call) => status(call, 'AppStatusChanger', rowOf(appKind, call) as App),
  },
  {
    route: 'PUT /admin/v1/AppStatusChanger/{id}',
    hasBody: true,
    handle(call) {
      const app = rowOf(appKind, call) as App
      checkVersion(call.request, app)
      return status(call, 'AppStatusChanger', setAppActive(call.domain, app, wantedActive(call), call.author, call.now))
    },
  },
  {
    route: 'PUT /admin/v1/UserStatusChanger/{id}',
    hasBody: true,
    handle(call) {
      const user = rowOf(userKind, call) as User
      checkVersion(call.request, user)
      const { domain, author, now } = call
      return status(call, 'UserStatusChanger', setUserActive(domain, user, wantedActive(call), author, now))
    },
  },
  {
    route: 'POST /admin/v1/AppClientSecretRegenerator',
    hasBody: true,
    isOpenToClients: true,
    handle(call) {
      const { domain, body, caller, author, now } = call
      const { appId } = body
      if (appId === undefined || appId === null || appId === '') throw missingAttributes(['appId'])
      if (typeof appId !== 'string') throw invalidValue('AppClientSecretRegenerator.appId must be a text.')
      const found = domain.apps.get(appId)
      const isOwn = found !== undefined && found.id === caller.app?.id
      if (!isOwn && !mayDo(caller.roles, 'AppClientSecretRegenerator', 'create')) throw unauthorized()
      if (!found) throw invalidReference('AppClientSecretRegenerator.appId', 'App', appId)
      return secret(call, 201, regenerateSecret(domain, found, author, now))
    },
  },
  {
    route: 'GET /admin/v1/AppClientSecretRegenerator/{id}',
    isOpenToClients: true,
    handle(call) {
      const { caller, domain, id } = call
      const found = domain.apps.get(id) ?? domain.apps.find('ocid', id)
      const isOwn = found !== undefined && found.id === caller.app?.id
      if (!isOwn && !mayDo(caller.roles, 'AppClientSecretRegenerator', 'get')) throw unauthorized()
      return secret(call, 200, rowOf(appKind, call) as App)
    },
  },
]

function wantedActive({ body: { active } }: Call): boolean {
  if (active === undefined || active === null) throw missingAttributes(['active'])
  if (typeof active !== 'boolean') throw invalidValue('active must be true or false.')
  return active
}

const status = (call: Call, type: string, { id, active, meta }: Resource & { active: boolean }) =>
  scimJson(200, { schemas: [`${idcs}:${type}`], id, active, meta: metaOf(call, type, id) }, { etag: meta.version })

/** Oracle hides the secrets of the applications its services make. */
function secret(call: Call, code: number, { id, clientSecret, isOPCService }: App) {
  const type = 'AppClientSecretRegenerator'
  const shown = isOPCService ? {} : { clientSecret }
  return scimJson(code, { schemas: [`${idcs}:${type}`], id, appId: id, ...shown, meta: metaOf(call, type, id) })
}

const metaOf = ({ base }: Call, resourceType: string, id: string) => ({
  resourceType,
  location: `${base}/admin/v1/${resourceType}/${id}`,
})
