import { flag, members, text } from './http/check'
import type { FaultTarget } from './sandbox-types'

const targetNames = ['domain', 'clientId', 'userName', 'serviceAppId', 'scope', 'alias'] as const

export function readFaultTarget(value: unknown): FaultTarget {
  const target = members(value, 'The target', targetNames)
  // Safe: each member is read in the same breath.
  return Object.fromEntries(targetNames.map((name) => [name, text(target[name], name)])) as unknown as FaultTarget
}

export function readSwitches(value: unknown): { requirePartnerCertificate: boolean } {
  const { requirePartnerCertificate } = members(value, 'The switches', ['requirePartnerCertificate'])
  return { requirePartnerCertificate: flag(requirePartnerCertificate, 'requirePartnerCertificate') }
}
