import { defineFault, everyService, jwtBearer } from './fault'

/** As people write it from memory. */
const shortened = (grantType = jwtBearer as string) => grantType.split(':').at(-1)?.replace('_', '-') ?? ''

export default defineFault({
  id: 'grant-known',
  kind: 'request',
  title: 'The grant is sent by a short name',
  services: everyService,
  request: ({ target }) => ({ grantType: shortened(target.grantType) }),
})
