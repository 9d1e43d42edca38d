import { flag, members, oneOf, text } from './http/check'
import type { FaultTarget } from './sandbox-types'

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

export function readSwitches(value: unknown): { requirePartnerCertificate: boolean } {
  const { requirePartnerCertificate } = members(value, 'The switches', ['requirePartnerCertificate'])
  return { requirePartnerCertificate: flag(requirePartnerCertificate, 'requirePartnerCertificate') }
}
