import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'assertion-signature',
  kind: 'request',
  title: 'The assertion is signed with another key than the registered one',
  services: everyService,
  needs: ['key'],
  request: () => ({ signWith: 'other' }),
})
