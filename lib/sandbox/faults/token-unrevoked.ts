import { hex32 } from '../world/ids'
import { defineFault } from './fault'
import { mintFor } from './mint-for'

export default defineFault({
  id: 'token-unrevoked',
  kind: 'request',
  title: 'A script sends the token of a client that was deleted since',
  services: ['opa', 'oic', 'fusion'],
  prepare(aim) {
    const id = hex32(`${aim.client.id} before`)
    return mintFor(aim, aim.domain, { ...aim.client, id, name: id, displayName: 'Former caller' })
  },
  request: (_aim, bearer) => ({ bearer }),
})
