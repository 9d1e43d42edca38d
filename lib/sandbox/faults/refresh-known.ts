import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'refresh-known',
  kind: 'request',
  title: 'The access token is sent in place of the refresh token',
  services: everyService,
  grants: ['authorization_code'],
  request: () => ({ refreshToken: 'other' }),
})
