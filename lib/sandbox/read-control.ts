import { flag, members, oneOf, text } from './http/check'
import type { FaultTarget } from './sandbox-types'

const targetNames = ['domain', 'clientId', 'userName', 'serviceAppId', 'scope', 'alias'] as const

export function readFaultTarget(value: unknown): FaultTarget {
  const target = members(value, 'The target', [...targetNames, 'serviceKind'])
  const texts = Object.fromEntries(targetNames.map((name) => [name, text(target[name], name)]))
  const { serviceKind } = target
  const kind = serviceKind === undefined ? {} : { serviceKind: oneOf(serviceKind, 'serviceKind', ['opa', 'oic']) }
  // Safe: each member is read in the same breath.
  return { ...texts, ...kind } as unknown as FaultTarget
}

export function readSwitches(value: unknown): { requirePartnerCertificate: boolean } {
  const { requirePartnerCertificate } = members(value, 'The switches', ['requirePartnerCertificate'])
  return { requirePartnerCertificate: flag(requirePartnerCertificate, 'requirePartnerCertificate') }
}
