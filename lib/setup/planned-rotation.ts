import type { PlanView, RotatedCertificate } from '../queries/shapes/setup'
import { sameName } from './plan/list-change'
import type { Plan } from './plan/plan-types'

/** The certificates that a plan rotates and whom that concerns, as they were when it was planned. */
export function plannedRotation({ desired, snapshot, steps }: Plan): Pick<PlanView, 'rotation'> {
  const [wanted] = desired?.rotations ?? []
  const there = snapshot?.rotations.find(({ from }) => from === wanted?.from)
  if (!wanted || !snapshot || !there?.client) return {}
  return {
    rotation: {
      from: certificateOf(there.client.alias, snapshot.certificates),
      to: certificateOf(wanted.to.alias, snapshot.wantedCertificates),
      apps: there.apps.map(({ displayName, clientId }) => ({ displayName, clientId })),
      isPartner: there.partner !== undefined || steps.some(({ kind }) => kind === 'trust-certificate'),
    },
  }
}

function certificateOf(alias: string, held: readonly RotatedCertificate[]): RotatedCertificate {
  const { x5t = '', notBefore = '', notAfter = '' } = held.find((each) => sameName(each.alias, alias)) ?? {}
  return { alias, x5t, notBefore, notAfter }
}
