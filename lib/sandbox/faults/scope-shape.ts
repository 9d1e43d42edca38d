import { defineFault, everyService } from './fault'

/** A published script appends the suffix to a scope that already ends with it. */
export default defineFault({
  id: 'scope-shape',
  kind: 'request',
  title: 'The scope’s last part is written twice',
  services: everyService,
  request({ service, target }) {
    const scope = service.scopes?.find(({ fqs }) => fqs === target.scope)
    if (!scope) throw new Error(`${service.displayName} does not define the scope ${target.scope}.`)
    return { scope: `${scope.fqs}${scope.value}` }
  },
})
