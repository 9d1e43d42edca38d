import type { ServiceInstance } from '../../queries/shapes/domains'
import { developerAddresses } from './developer-addresses'
import type { Wish } from './recipe'

const source =
  'https://docs.oracle.com/en/cloud/paas/application-integration/integrations-user/do-you-use-designtime-or-runtime-url.html'

/** What whoever writes the caller must know of addresses. */
export function developerCalls(service: ServiceInstance): Wish['manual'] {
  const { design, runTime, instance } = developerAddresses(service)
  return [
    {
      title: `Call the developer APIs of ${service.displayName} at the right address`,
      owner: 'Whoever writes the caller',
      steps: [
        ...(design === undefined
          ? []
          : [`Where only the developer APIs are called, at the design host: GET ${design}`]),
        ...(runTime === undefined
          ? []
          : [`Where the client runs integrations too, at the instance itself: GET ${runTime}`]),
        `Name the instance in every call, by integrationInstance=${instance}.`,
        'Do not count on redirects: the run-time address may answer 307 to the design host, and many clients leave out Authorization on the way to another host. That ends in 401. Call the design host at once.',
      ],
      source,
    },
  ]
}
