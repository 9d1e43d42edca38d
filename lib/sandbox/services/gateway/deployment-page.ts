import { sentence } from '../../http/answers'
import { hasForeignOrigin } from '../../http/foreign-origin'
import { htmlPage, text, where } from '../../http/page'
import { type Reply, reply } from '../../http/reply'
import { SpecificationError } from './check-specification'
import type { GatewayCall } from './gateway-call'
import { setGatewayPolicy } from './set-policy'

/** Below the gateway, beside its deployment. */
export const deploymentPath = '/deployment'

/**
 * "In the OCI console": the deployment's specification, to look at and to change. It needs no sign-in, as the whole world is a toy on
 * this machine, has no script, and takes changes from itself only.
 */
export async function deploymentPage(call: GatewayCall): Promise<Reply> {
  const { domain, deployment, request, url } = call
  const present = JSON.stringify(deployment.specification, null, 2)
  if (request.method === 'GET') return page(call, present, url.searchParams.has('deployed') ? 'Deployed.' : undefined)
  if (request.method !== 'POST') return reply(405, null, { allow: 'GET, POST' })
  if (hasForeignOrigin(request, url)) return sentence(403, 'Another site tried to change this. Open this page itself.')
  const typed = new URLSearchParams(await request.text()).get('specification') ?? ''
  const given = parsed(typed)
  if (given === undefined) return page(call, typed, undefined, 'This is not JSON.')
  try {
    setGatewayPolicy(domain, deployment.id, given)
    return reply(303, null, { location: `${url.pathname}?deployed` })
  } catch (thrown) {
    if (!(thrown instanceof SpecificationError)) throw thrown
    return page(call, typed, undefined, thrown.message)
  }
}

function page({ domain, deployment }: GatewayCall, shown: string, done?: string, error?: string): Reply {
  const title = `Deployment of ${deployment.id}`
  const body = `<main>
${where(domain.profile.name, 'play page, not Oracle’s')}
<h1>${text(title)}</h1>
<p>The specification, as the OCI console takes it from a JSON file. One authentication policy alone will do too: then the rest stays.</p>
${done === undefined ? '' : `<p role="status"><strong>${text(done)}</strong></p>`}
<form method="post"><label for="specification">Specification (JSON)</label>
<textarea id="specification" name="specification" rows="24" spellcheck="false"${error === undefined ? '' : ' aria-invalid="true" aria-describedby="error"'}>${text(shown)}</textarea>
${error === undefined ? '' : `<p class="error" id="error" role="alert">${text(error)}</p>`}
<div class="deeds"><button class="main">Deploy</button></div></form>
</main>`
  return htmlPage({
    title: `${title} · sandbox domain ${domain.profile.name}`,
    body,
    status: error === undefined ? 200 : 400,
  })
}

function parsed(typed: string): unknown {
  try {
    return JSON.parse(typed)
  } catch {
    // Not JSON at all is what the page says.
    return undefined
  }
}
