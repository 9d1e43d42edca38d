import { defineFault } from './fault'

export default defineFault({
  id: 'assertion-algorithm',
  kind: 'request',
  title: 'The header names RS512',
  services: ['opa', 'oic'],
  request: () => ({ header: { alg: 'RS512' } }),
})
