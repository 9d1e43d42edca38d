import type { Domain } from '../../domain/domain'
import { getSettings } from '../../domain/settings'
import { ok } from '../../result'
import type { ChangeSettings } from '../plan/step-types'
import { anything, sendPlanned } from './send-planned'
import { fromWrite } from './step-error'
import type { StepKind } from './step-kind'

interface SettingsWas {
  signingCertPublicAccess: boolean
}

/** By PATCH: a PUT would have to name settings that are none of ours. */
const settingsPatch = (signingCertPublicAccess: boolean) => ({
  method: 'PATCH',
  path: '/admin/v1/Settings/Settings?attributes=id,signingCertPublicAccess',
  body: {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: [{ op: 'replace', path: 'signingCertPublicAccess', value: signingCertPublicAccess }],
  },
})

const change = (domain: Domain, isOn: boolean) => sendPlanned(domain, settingsPatch(isOn), anything)

export const changeSettings: StepKind<ChangeSettings, SettingsWas> = {
  right: ['Settings', 'PATCH'],
  describe: ({ signingCertPublicAccess: isOn }) =>
    isOn ? 'Let anybody read the signing keys of the domain' : 'Close the signing keys of the domain again',
  detail: ({ signingCertPublicAccess: isOn }) =>
    `setting of the whole domain · Configure client access ${isOn ? 'on' : 'off'}`,
  requests: ({ signingCertPublicAccess }) => [settingsPatch(signingCertPublicAccess)],
  async look(_step, domain) {
    const settings = await getSettings(domain)
    return settings.ok ? ok({ signingCertPublicAccess: settings.value.signingCertPublicAccess }) : settings
  },
  async do({ signingCertPublicAccess: isOn }, { domain, was }) {
    if (was.signingCertPublicAccess === isOn) return ok({ made: {}, says: 'It was so already.' })
    const answer = await change(domain, isOn)
    return answer.ok ? ok({ made: {}, says: isOn ? 'Turned on.' : 'Turned off.' }) : fromWrite(answer.error)
  },
  async undo({ signingCertPublicAccess: isOn }, { domain, was }) {
    if (was.signingCertPublicAccess === isOn) return ok('It was so before.')
    const answer = await change(domain, was.signingCertPublicAccess)
    return answer.ok ? ok(isOn ? 'Turned off again.' : 'Turned on again.') : fromWrite(answer.error)
  },
}
