import { notImitated, sentence } from '../http/answers'
import { type Reply, reply } from '../http/reply'
import { designHost, findInstance } from './instances'
import { noteRefusal, type ServiceCall, ServiceRefusal, serve } from './judge-bearer'
import { developerApi } from './oic-developer'
import { isTrigger, runIntegration } from './oic-trigger'

/** An Oracle Integration instance at its run-time address: triggers, and the developer API too, says Oracle's guide. */
export function oic(call: ServiceCall): Promise<Reply> {
  if (isTrigger(call.path)) return serve(call, () => runIntegration(call))
  const isDeveloperApi = call.path.startsWith('/ic/api/')
  if (isDeveloperApi && call.domain.switches.get(call.instance.key)?.redirectsToDesign)
    return serve(call, async () => toDesignHost(call))
  return serve(call, () => developerApi(call))
}

/** Seen in a test double of a public client: the instance sends developer calls to the design host. */
function toDesignHost({ domain, instance, base, path, url }: ServiceCall): Reply {
  const query = new URLSearchParams(url.searchParams)
  query.set('integrationInstance', instance.name)
  return reply(307, null, { location: `${base}/${designHost(domain)}${path}?${query}` })
}

/** The design host of the region. Which instance is meant stands in `integrationInstance`. */
export async function oicDesign(call: Omit<ServiceCall, 'instance'>): Promise<Reply> {
  const name = call.url.searchParams.get('integrationInstance') ?? ''
  const instance = findInstance(call.domain, name)
  if (instance?.kind !== 'oic') {
    noteRefusal(call, 404, 'design-host', `integrationInstance names no Oracle Integration: "${name}"`)
    return sentence(404, 'Name the instance: ?integrationInstance=<name of the Oracle Integration instance>.')
  }
  const whole: ServiceCall = { ...call, instance }
  return serve(whole, async () => {
    // Many clients drop the header when a redirect leads to another host.
    if (call.request.headers.get('authorization') === null)
      throw new ServiceRefusal(401, 'design-host', 'no token came to the design host; a redirect may have dropped it')
    if (isTrigger(call.path)) return notImitated('running integrations at the design host')
    return developerApi(whole)
  })
}
