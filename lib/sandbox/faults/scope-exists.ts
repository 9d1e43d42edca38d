import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'scope-exists',
  kind: 'request',
  title: 'The scope was typed without :443',
  services: everyService,
  request: ({ target }) => ({ scope: target.scope.replace(':443', '') }),
})
