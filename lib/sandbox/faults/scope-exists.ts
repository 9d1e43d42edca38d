import { defineFault } from './fault'

export default defineFault({
  id: 'scope-exists',
  kind: 'request',
  title: 'The scope was typed without :443',
  services: ['opa', 'oic'],
  request: ({ target }) => ({ scope: target.scope.replace(':443', '') }),
})
