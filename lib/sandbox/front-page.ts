import { describeDomain } from './describe'
import { htmlPage, text } from './http/page'
import type { Reply } from './http/reply'
import type { SandboxDomain, SandboxService } from './sandbox-types'
import type { World } from './world/world'

/** What somebody sees who opens the address of the sandbox in a browser: what is where. Secrets need the control token. */
export function frontPage(world: World, origin: string): Reply {
  const domains = [...world.domains.values()].map((domain) => describeDomain(domain, origin))
  return htmlPage({
    title: 'Sandbox of Oracle identity domains',
    body: `<main class="states">
<p class="where"><span>Sandbox</span><span>play world, not Oracle’s</span></p>
<h1>Identity domains to play with</h1>
<p>Clients, people and their passwords are in the line that the sandbox printed at start.</p>
${domains.map(domainSection).join('\n')}
</main>`,
  })
}

const domainSection = ({ name, tenancy, url, services }: SandboxDomain): string =>
  `<h2>${text(name)}</h2><p>Tenancy ${text(tenancy)}</p>
<ul>${row('Domain URL', url, link(`${url}/.well-known/openid-configuration`, 'Discovery'))}${services.map(serviceRow).join('')}</ul>`

const kinds: Record<SandboxService['kind'], string> = {
  oic: 'Oracle Integration',
  opa: 'Process Automation',
  fusion: 'Fusion Applications',
  gateway: 'API Gateway',
}

/** Pages on which people set what no identity domain knows, from where the service is. */
const pages: Partial<Record<SandboxService['kind'], [path: string, name: string]>> = {
  opa: ['process/workspace/', 'Permissions'],
  fusion: ['fscmUI/faces/FuseWelcome', 'Users'],
  gateway: ['../deployment', 'Deployment'],
}

function serviceRow({ kind, name, url }: SandboxService): string {
  const page = pages[kind]
  return row(`${kinds[kind]} ${name}`, url, page ? link(new URL(page[0], `${url}/`).href, page[1]) : '')
}

const row = (name: string, detail: string, more: string): string =>
  `<li><span>${text(name)}<br><small>${text(detail)}</small></span>${more}</li>`

const link = (url: string, name: string): string => `<a href="${text(url)}">${text(name)}</a>`
