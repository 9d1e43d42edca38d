import { defineFault, everyService } from './fault'

/** A published procedure shows both ways. */
export default defineFault({
  id: 'credentials-once',
  kind: 'request',
  title: 'Client ID and secret are sent in the form as well',
  services: everyService,
  needs: ['secret'],
  request: () => ({ credentials: 'doubled' }),
})
