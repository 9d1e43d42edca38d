import { z } from 'zod'
import { regenerateSecret, setAppActive } from './app-operations'
import { findApp } from './apps'
import { endpoint } from './endpoint'
import { mayDo } from './endpoint-roles'
import { checkVersion, scimJson } from './resource-answer'
import { invalidReference, unauthorized } from './scim-error'

const idcs = 'urn:ietf:params:scim:schemas:oracle:idcs'

export const appChangerEndpoints = [
  endpoint('PUT /admin/v1/AppStatusChanger/{id}', {
    body: z.looseObject({ active: z.boolean() }),
    handle({ domain, base, id, body, caller, now, request }) {
      const found = findApp(domain, id)
      checkVersion(request, found)
      const app = setAppActive(domain, found, body.active, caller.author, now)
      return scimJson(
        200,
        {
          schemas: [`${idcs}:AppStatusChanger`],
          id: app.id,
          active: app.active,
          meta: { resourceType: 'AppStatusChanger', location: `${base}/admin/v1/AppStatusChanger/${app.id}` },
        },
        { etag: app.meta.version },
      )
    },
  }),
  endpoint('POST /admin/v1/AppClientSecretRegenerator', {
    body: z.looseObject({ appId: z.string() }),
    isOpenToClients: true,
    handle({ domain, base, body, caller, now }) {
      const found = domain.apps.get(body.appId)
      const isOwn = found !== undefined && found.id === caller.app?.id
      if (!isOwn && !mayDo(caller.roles, 'AppClientSecretRegenerator', 'create')) throw unauthorized()
      if (!found) throw invalidReference('AppClientSecretRegenerator.appId', 'App', body.appId)
      const app = regenerateSecret(domain, found, caller.author, now)
      return scimJson(201, {
        schemas: [`${idcs}:AppClientSecretRegenerator`],
        id: app.id,
        appId: app.id,
        clientSecret: app.clientSecret,
        meta: {
          resourceType: 'AppClientSecretRegenerator',
          location: `${base}/admin/v1/AppClientSecretRegenerator/${app.id}`,
        },
      })
    },
  }),
]
