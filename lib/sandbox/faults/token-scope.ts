import { patchApp } from '../admin/app-operations'
import { type Aim, culprit, defineFault } from './fault'

/** The instance's other scope: a token for it is issued, and opens less. */
function lesserScope({ service, instance, target }: Aim): string {
  const value = instance.kind === 'opa' ? '/decision' : '/ic/api/'
  const scope = service.scopes?.find((candidate) => candidate.value === value)
  if (!scope || scope.fqs === target.scope)
    throw new Error(`${service.displayName} has no other scope than ${target.scope} to ask for.`)
  return scope.fqs
}

export default defineFault({
  id: 'token-scope',
  kind: 'domain',
  title: 'The token is for the instance’s other scope',
  services: ['opa', 'oic'],
  operation: ['run', 'read'],
  breaks(aim) {
    const { domain, client, now } = aim
    const fqs = lesserScope(aim)
    if (client.allowedScopes?.some((allowed) => allowed.fqs === fqs)) return
    patchApp(domain, client, [{ op: 'add', path: 'allowedScopes', value: [{ fqs }] }], culprit, now)
  },
  request: (aim) => ({ scope: lesserScope(aim) }),
})
