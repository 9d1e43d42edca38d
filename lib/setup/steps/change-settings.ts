import type { Domain } from '../../domain/domain'
import { getSettings } from '../../domain/settings'
import { ok } from '../../result'
import type { ChangeSettings } from '../plan/step-types'
import { anything, sendPlanned } from './send-planned'
import { fromWrite } from './step-error'
import type { StepKind } from './step-kind'

/** Switches of the whole domain that a plan may turn, with what each position means. */
const switches = {
  signingCertPublicAccess: {
    on: 'Let anybody read the signing keys of the domain',
    off: 'Close the signing keys of the domain again',
    named: 'Configure client access',
  },
  accountAlwaysTrustScope: {
    on: 'Let every application of the domain ask for every resource',
    off: 'Let each application of the domain ask for its own resources only',
    named: 'Allow all resources',
  },
} as const

type Name = keyof typeof switches
type Positions = { [N in Name]?: boolean }

/** Safe: the names are those of the record. */
const names = Object.keys(switches) as Name[]

const positionsOf = (step: ChangeSettings): Positions =>
  Object.fromEntries(names.flatMap((name) => (step[name] === undefined ? [] : [[name, step[name]]])))

/** By PATCH: a PUT would have to name settings that are none of ours. */
const settingsPatch = (to: Positions) => ({
  method: 'PATCH',
  path: `/admin/v1/Settings/Settings?attributes=id,${Object.keys(to).join()}`,
  body: {
    schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'],
    Operations: Object.entries(to).map(([path, value]) => ({ op: 'replace', path, value })),
  },
})

/** Those of these that are otherwise in `was`. */
const differing = (to: Positions, was: Positions): Positions =>
  Object.fromEntries(Object.entries(to).filter(([name, isOn]) => was[name as Name] !== isOn))

const turn = (domain: Domain, to: Positions) => sendPlanned(domain, settingsPatch(to), anything)

const isEmpty = (positions: Positions) => Object.keys(positions).length === 0

const words = (step: ChangeSettings, word: (name: Name, isOn: boolean) => string) =>
  names.flatMap((name) => {
    const isOn = step[name]
    return isOn === undefined ? [] : [word(name, isOn)]
  })

export const changeSettings: StepKind<ChangeSettings, Positions> = {
  right: ['Settings', 'PATCH'],
  describe: (step) => words(step, (name, isOn) => switches[name][isOn ? 'on' : 'off']).join('; '),
  detail: (step) =>
    [
      'setting of the whole domain',
      ...words(step, (name, isOn) => `${switches[name].named} ${isOn ? 'on' : 'off'}`),
    ].join(' · '),
  requests: (step) => [settingsPatch(positionsOf(step))],
  async look(_step, domain) {
    const settings = await getSettings(domain)
    if (!settings.ok) return settings
    const { signingCertPublicAccess, accountAlwaysTrustScope } = settings.value
    return ok({ signingCertPublicAccess, accountAlwaysTrustScope })
  },
  async do(step, { domain, was }) {
    if (isEmpty(differing(positionsOf(step), was))) return ok({ made: {}, says: 'It was so already.' })
    const answer = await turn(domain, positionsOf(step))
    if (!answer.ok) return fromWrite(answer.error)
    return ok({ made: {}, says: words(step, (_, isOn) => (isOn ? 'Turned on.' : 'Turned off.')).join(' ') })
  },
  async undo(step, { domain, was }) {
    const changed = differing(positionsOf(step), was)
    if (isEmpty(changed)) return ok('It was so before.')
    const back = Object.fromEntries(Object.keys(changed).map((name) => [name, was[name as Name] ?? false]))
    const answer = await turn(domain, back)
    if (!answer.ok) return fromWrite(answer.error)
    return ok(
      Object.values(back)
        .map((isOn) => (isOn ? 'Turned on again.' : 'Turned off again.'))
        .join(' '),
    )
  },
}
