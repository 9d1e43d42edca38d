import { defineFault, everyService } from './fault'

/** A published procedure's table of fields has no `exp`. */
export default defineFault({
  id: 'assertion-complete',
  kind: 'request',
  title: 'exp is left out',
  services: everyService,
  needs: ['key'],
  request: () => ({ claims: { exp: null } }),
})
