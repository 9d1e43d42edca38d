import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'scope-single',
  kind: 'request',
  title: 'Another instance’s scope is asked for along',
  services: everyService,
  request({ domain, service, target }) {
    const other = domain.apps
      .all()
      .filter((app) => app.id !== service.id)
      .flatMap(({ scopes = [] }) => scopes)
      .find(({ fqs }) => fqs !== undefined)
    if (!other) throw new Error(`${target.domain} has no other instance whose scope could be asked for.`)
    return { scope: `${target.scope} ${other.fqs}` }
  },
})
