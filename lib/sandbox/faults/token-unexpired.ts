import { defineFault } from './fault'

const twoHours = 7200

export default defineFault({
  id: 'token-unexpired',
  kind: 'service',
  title: 'The service’s clock runs two hours ahead',
  services: ['opa', 'oic'],
  breaks({ domain, service }) {
    domain.switches.put({ ...domain.switches.get(service.id), id: service.id, clockAheadSeconds: twoHours })
  },
})
