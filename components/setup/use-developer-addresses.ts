import { useQuery } from '@tanstack/react-query'
import { servicesQuery } from '@/lib/queries/services'
import type { SetupAnswers } from '@/lib/queries/shapes/recipes'
import { type DeveloperAddresses, developerAddresses } from '@/lib/setup/recipes/developer-addresses'

/** Where the developer APIs of a setup's instance answer, if that is what the setup is for. */
export function useDeveloperAddresses(answers: SetupAnswers | undefined): DeveloperAddresses | undefined {
  const isFor = answers !== undefined && 'work' in answers
  const services = useQuery({ ...servicesQuery(answers?.domainId ?? ''), enabled: isFor })
  const service = services.data?.find(({ appId, kind }) => appId === answers?.serviceAppId && kind === 'oic')
  return isFor && service ? developerAddresses(service) : undefined
}
