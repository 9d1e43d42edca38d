import { defineFault, everyService } from './fault'

/** As instances of Oracle Integration got one with release 26.01. */
export default defineFault({
  id: 'verifier-audience',
  kind: 'service',
  title: 'The instance gets a second audience, and a library takes one',
  services: everyService,
  isSilent: true,
  breaks({ domain, service }) {
    const held = service.protectableSecondaryAudiences ?? []
    const second = { value: 'https://second.northwind.example' }
    domain.apps.put({ ...service, protectableSecondaryAudiences: [...held, second] })
  },
  request: () => ({ verifier: 'one-audience' }),
})
