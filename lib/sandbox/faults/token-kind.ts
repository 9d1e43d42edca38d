import { defineFault } from './fault'

export default defineFault({
  id: 'token-kind',
  kind: 'request',
  title: 'The ID token is sent in the place of the access token',
  services: ['opa', 'oic', 'fusion'],
  grants: ['authorization_code'],
  request: ({ target }) => ({ scope: `openid ${target.scope}`, token: 'id-token' }),
})
