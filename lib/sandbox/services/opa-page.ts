import { sentence } from '../http/answers'
import { hasForeignOrigin } from '../http/foreign-origin'
import { htmlPage, text } from '../http/page'
import { type Reply, reply } from '../http/reply'
import type { App, User } from '../world/resources'
import type { ServiceCall } from './judge-bearer'

/**
 * "In OPA": who may start processes. In the real product a role of the process application says so, and only a person there can
 * change it; here it is this page. It needs no sign-in, as the whole world is a toy on this machine.
 */
export async function opaPage(call: ServiceCall): Promise<Reply> {
  const { request, url } = call
  if (request.method === 'GET') return page(call)
  if (request.method !== 'POST') return reply(405, null, { allow: 'GET, POST' })
  if (hasForeignOrigin(request, url))
    return sentence(403, 'Another site tried to change permissions. Open this page itself.')
  const form = new URLSearchParams(await request.text())
  const to = target(call, form.get('to') ?? '')
  if (!to) return sentence(400, 'Nobody of that name. Reload the page.')
  const id = `${call.instance.id}:${to.kind}:${to.id}`
  if (form.get('use') === 'give') call.domain.permissions.put({ id, appId: call.instance.id, to })
  else call.domain.permissions.remove(id)
  return reply(303, null, { location: url.pathname })
}

function target({ domain }: ServiceCall, text: string): { kind: 'user' | 'app'; id: string } | undefined {
  const [kind, id = ''] = text.split(':')
  if (kind === 'user' && domain.users.get(id)) return { kind, id }
  return kind === 'app' && domain.apps.get(id) ? { kind, id } : undefined
}

function page(call: ServiceCall): Reply {
  const { domain, instance } = call
  const users = domain.users.all().map((user: User) => row(call, 'user', user.id, user.displayName, user.userName))
  const apps = domain.apps
    .all()
    .filter((app: App) => app.isOAuthClient && !app.isOPCService)
    .map((app: App) => row(call, 'app', app.id, app.displayName, app.name))
  return htmlPage({
    title: `Permissions in ${instance.displayName}`,
    body: `<main>
<h1>Permissions in ${text(instance.displayName)}</h1>
<p>Who has the <strong>Use</strong> permission may start processes. No identity domain knows about it.</p>
<h2>People</h2><ul>${users.join('')}</ul>
<h2>External applications</h2><ul>${apps.join('')}</ul>
</main>`,
  })
}

function row(
  { domain, instance }: ServiceCall,
  kind: 'user' | 'app',
  id: string,
  name: string,
  detail: string,
): string {
  const has = domain.permissions.get(`${instance.id}:${kind}:${id}`) !== undefined
  const [use, label] = has ? ['take', 'Take Use away'] : ['give', 'Give Use']
  return `<li><span>${text(name)}<br><small>${text(detail)}</small></span>
<form method="post"><input type="hidden" name="to" value="${kind}:${text(id)}">
<button name="use" value="${use}" aria-label="${label}: ${text(name)}">${label}</button></form></li>`
}
