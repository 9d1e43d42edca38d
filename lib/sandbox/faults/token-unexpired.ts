import { defineFault } from './fault'

const twoHours = 7200

export default defineFault({
  id: 'token-unexpired',
  kind: 'service',
  title: 'The service’s clock runs two hours ahead',
  services: ['opa', 'oic'],
  breaks({ domain, instance: { key } }) {
    domain.switches.put({ ...domain.switches.get(key), id: key, clockAheadSeconds: twoHours })
  },
})
