import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'key-readable',
  kind: 'request',
  title: 'The signer is given a key file it cannot read',
  services: everyService,
  isSilent: true,
  needs: ['key'],
  request: () => ({ signWith: 'unreadable' }),
})
