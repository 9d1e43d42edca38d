import { defineFault, everyService } from './fault'

/** The domain sends back what it got; only the client can see that it is not its own. */
export default defineFault({
  id: 'sign-in-state',
  kind: 'request',
  title: 'The sign-in ends in another session than it began in',
  services: everyService,
  grants: ['authorization_code'],
  isSilent: true,
  request: () => ({ signIn: { state: 'other' } }),
})
