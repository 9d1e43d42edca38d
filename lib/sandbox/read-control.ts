import { flag, members, oneOf, text } from './http/check'
import type { FaultTarget } from './sandbox-types'
import type { Switch } from './world/resources'

const targetNames = ['domain', 'clientId', 'serviceAppId', 'scope'] as const
const mayName = ['userName', 'alias', 'grantType', 'operation', 'clientProof'] as const

export function readFaultTarget(value: unknown): FaultTarget {
  const target = members(value, 'The target', [...targetNames, ...mayName, 'serviceKind'])
  const names = [...targetNames, ...mayName.filter((name) => target[name] !== undefined)]
  const texts = Object.fromEntries(names.map((name) => [name, text(target[name], name)]))
  const { serviceKind } = target
  const kind =
    serviceKind === undefined
      ? {}
      : { serviceKind: oneOf(serviceKind, 'serviceKind', ['opa', 'oic', 'fusion', 'gateway']) }
  // Safe: each member is read in the same breath.
  return { ...texts, ...kind } as unknown as FaultTarget
}

/** Those that are not named stay as they are. */
export function readSwitches(value: unknown): Pick<Switch, 'requirePartnerCertificate' | 'assertionAudience'> {
  const { requirePartnerCertificate, assertionAudience } = members(value, 'The switches', [
    'requirePartnerCertificate',
    'assertionAudience',
  ])
  return {
    ...(requirePartnerCertificate !== undefined && {
      requirePartnerCertificate: flag(requirePartnerCertificate, 'requirePartnerCertificate'),
    }),
    ...(assertionAudience !== undefined && {
      assertionAudience: oneOf(assertionAudience, 'assertionAudience', ['either', 'domain', 'global']),
    }),
  }
}
