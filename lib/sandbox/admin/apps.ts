import { z } from 'zod'
import type { DomainState } from '../world/domain-state'
import type { App } from '../world/resources'
import { type AppInput, createApp, deleteApp, patchApp, replaceApp } from './app-operations'
import { appView } from './app-view'
import { type Call, endpoint } from './endpoint'
import { mayDo } from './endpoint-roles'
import { PatchBody } from './patch-body'
import { checkVersion, list, noContent, one } from './resource-answer'
import { appSchema } from './schemas'
import { listQuery, searchQuery } from './scim/list-answer'
import { notFound, unauthorized } from './scim-error'

const AppBody = z.looseObject({
  schemas: z.array(z.string()),
  displayName: z.string().min(1),
  basedOnTemplate: z.looseObject({ value: z.string() }),
})

/** Ids and OCIDs are both taken. */
export function findApp(domain: DomainState, id: string): App {
  const app = domain.apps.get(id) ?? domain.apps.find('ocid', id)
  if (!app) throw notFound('App', id)
  return app
}

/** A client without a role sees itself and nothing else. */
const visible = ({ domain, caller }: Call<unknown>): readonly App[] => {
  const apps = domain.apps.all()
  return mayDo(caller.roles, 'Apps', 'list') ? apps : apps.filter(({ id }) => id === caller.app?.id)
}

const views = (call: Call<unknown>) => visible(call).map((app) => appView(call.domain, app, call.base))

const answer = (call: Call<unknown>, status: number, app: App) =>
  one(call, status, app, appView(call.domain, app, call.base), appSchema)

export const appEndpoints = [
  endpoint('GET /admin/v1/Apps', {
    isOpenToClients: true,
    handle: (call) => list(views(call), listQuery(call.query), appSchema),
  }),
  endpoint('POST /admin/v1/Apps/.search', {
    body: z.looseObject({}),
    isOpenToClients: true,
    handle: (call) => list(views(call), searchQuery(call.body), appSchema),
  }),
  endpoint('GET /admin/v1/Apps/{id}', {
    isOpenToClients: true,
    handle(call) {
      const app = findApp(call.domain, call.id)
      if (app.id !== call.caller.app?.id && !mayDo(call.caller.roles, 'Apps', 'get')) throw unauthorized()
      return answer(call, 200, app)
    },
  }),
  endpoint('POST /admin/v1/Apps', {
    body: AppBody,
    handle: (call) => answer(call, 201, createApp(call.domain, call.body as AppInput, call.caller.author, call.now)),
  }),
  endpoint('PATCH /admin/v1/Apps/{id}', {
    body: PatchBody,
    handle(call) {
      const app = findApp(call.domain, call.id)
      checkVersion(call.request, app)
      return answer(call, 200, patchApp(call.domain, app, call.body.Operations, call.caller.author, call.now))
    },
  }),
  endpoint('PUT /admin/v1/Apps/{id}', {
    body: AppBody,
    handle(call) {
      const app = findApp(call.domain, call.id)
      checkVersion(call.request, app)
      return answer(call, 200, replaceApp(call.domain, app, call.body as AppInput, call.caller.author, call.now))
    },
  }),
  endpoint('DELETE /admin/v1/Apps/{id}', {
    handle(call) {
      const app = findApp(call.domain, call.id)
      checkVersion(call.request, app)
      deleteApp(call.domain, app, call.query.get('forceDelete') === 'true')
      return noContent()
    },
  }),
]
