import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'scope-trusted',
  kind: 'request',
  title: 'The scope is typed without its audience',
  services: everyService,
  request: () => ({ scope: 'urn:opc:resource:consumer::all' }),
})
