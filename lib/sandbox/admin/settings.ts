import type { Settings } from '../world/resources'
import { changed } from '../world/stamp'
import { type Call, endpoint } from './endpoint'
import { PatchBody } from './patch-body'
import { checkVersion, commonView, list, one } from './resource-answer'
import { settingsSchema } from './schemas'
import { listQuery } from './scim/list-answer'
import { patched } from './scim/patch'
import { invalidValue, notFound } from './scim-error'

/** There is one, and its id is `Settings`. */
function find({ domain, id }: Call<unknown>): Settings {
  const settings = id === '' || id === 'Settings' ? domain.settings.get('Settings') : undefined
  if (!settings) throw notFound('Settings', id)
  return settings
}

const answer = (call: Call<unknown>, settings: Settings) =>
  one(call, 200, settings, commonView(call.domain, settings, call.base), settingsSchema)

export const settingsEndpoints = [
  endpoint('GET /admin/v1/Settings', {
    handle: (call) => list([commonView(call.domain, find(call), call.base)], listQuery(call.query), settingsSchema),
  }),
  endpoint('GET /admin/v1/Settings/{id}', { handle: (call) => answer(call, find(call)) }),
  endpoint('PATCH /admin/v1/Settings/{id}', {
    body: PatchBody,
    handle(call) {
      const { domain, caller, now } = call
      const before = find(call)
      checkVersion(call.request, before)
      const draft = patched(before, call.body.Operations, settingsSchema) as Settings
      for (const name of ['signingCertPublicAccess', 'accountAlwaysTrustScope'] as const)
        if (typeof draft[name] !== 'boolean') throw invalidValue(`Settings.${name} must be true or false.`)
      const settings = changed(domain, draft, caller.author, now)
      domain.settings.put(settings)
      return answer(call, settings)
    },
  }),
]
