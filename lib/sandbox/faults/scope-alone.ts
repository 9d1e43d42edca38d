import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'scope-alone',
  kind: 'request',
  title: 'The admin API’s scope is asked for along',
  services: everyService,
  request: ({ target }) => ({ scope: `urn:opc:idm:__myscopes__ ${target.scope}` }),
})
