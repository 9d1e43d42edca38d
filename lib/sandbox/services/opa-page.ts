import { createHash } from 'node:crypto'
import { sentence } from '../http/answers'
import { hasForeignOrigin } from '../http/foreign-origin'
import { type Reply, reply } from '../http/reply'
import type { App, User } from '../world/resources'
import type { ServiceCall } from './judge-bearer'

const style = `
:root{color-scheme:light dark;--ink:#1c1b19;--soft:#6b675f;--line:#e4e0d8;--page:#fbfaf7;--card:#fff;--gold:#8a6414}
@media (prefers-color-scheme:dark){:root{--ink:#eceae5;--soft:#a19d94;--line:#35332f;--page:#191816;--card:#211f1d;--gold:#d9b25f}}
body{font:16px/1.5 system-ui,sans-serif;color:var(--ink);background:var(--page);margin:0;padding:2rem 1rem}
main{max-width:44rem;margin:auto}
h1{font-size:1.5rem;margin:0 0 .25rem}
h2{font-size:1rem;margin:2rem 0 .5rem}
p{color:var(--soft);margin:.25rem 0}
ul{list-style:none;margin:0;padding:0;border:1px solid var(--line);border-radius:8px;background:var(--card)}
li{display:flex;gap:1rem;align-items:center;justify-content:space-between;padding:.6rem 1rem;flex-wrap:wrap}
li+li{border-top:1px solid var(--line)}
button{font:inherit;padding:.35rem .9rem;border:1px solid var(--ink);border-radius:6px;background:none;color:inherit;cursor:pointer;min-height:2.25rem}
button:focus-visible{outline:3px solid var(--gold);outline-offset:2px}
`
const styleHash = createHash('sha256').update(style).digest('base64')
const policy = `default-src 'none'; style-src 'sha256-${styleHash}'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`

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
  const html = `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1"><title>Permissions in ${text(instance.displayName)}</title>
<style>${style}</style></head><body><main>
<h1>Permissions in ${text(instance.displayName)}</h1>
<p>Who has the <strong>Use</strong> permission may start processes. No identity domain knows about it.</p>
<h2>People</h2><ul>${users.join('')}</ul>
<h2>External applications</h2><ul>${apps.join('')}</ul>
</main></body></html>`
  return reply(200, html, {
    'content-type': 'text/html;charset=utf-8',
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cache-control': 'no-store',
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

const text = (raw: string): string => raw.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
