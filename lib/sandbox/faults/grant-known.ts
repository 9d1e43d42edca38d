import { defineFault, everyService } from './fault'

/** As people write it from memory. */
const shortened = (grantType = 'urn:ietf:params:oauth:grant-type:jwt-bearer') =>
  grantType.split(':').at(-1)?.replace('_', '-') ?? ''

export default defineFault({
  id: 'grant-known',
  kind: 'request',
  title: 'The grant is sent by a short name',
  services: everyService,
  request: ({ target }) => ({ grantType: shortened(target.grantType) }),
})
