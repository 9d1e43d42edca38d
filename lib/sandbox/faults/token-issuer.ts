import { defineFault, everyService } from './fault'
import { mintFor } from './mint-for'

export default defineFault({
  id: 'token-issuer',
  kind: 'request',
  title: 'The token is of the other tenancy’s domain',
  services: everyService,
  async prepare(aim) {
    const other = [...aim.world.domains.values()].find((domain) => domain !== aim.domain)
    const client = other?.apps.all().find(({ isOAuthClient }) => isOAuthClient)
    if (!other || !client) throw new Error('There is no other domain whose token could be sent.')
    return mintFor(aim, other, client)
  },
  request: (_aim, bearer) => ({ bearer }),
})
