import type { ServiceKind } from './service-kind'

interface Instance {
  kind: string
  audience: string
  secondaryAudiences: readonly string[]
}

/** Audiences and addresses that are Process Automation's, whatever application carries them. */
export const isOfProcess = (address: string): boolean => /\.process\.oci\./i.test(address)

/** An Oracle Integration made after 26.01 has Process Automation as a secondary audience. */
export const carriesProcess = ({ kind, secondaryAudiences }: Instance): boolean =>
  kind === 'oic' && secondaryAudiences.some(isOfProcess)

/** What a token for the called service must name one of. */
export function audiencesOf(instance: Instance, called: ServiceKind): string[] {
  const all = [instance.audience, ...instance.secondaryAudiences].filter(Boolean)
  return called === 'opa' && instance.kind === 'oic' ? all.filter(isOfProcess) : all
}
