import { adminCall, grantRole, type Hands } from '../healthy-fixture'
import { newApp } from './admin-fixture'

export interface Client {
  id: string
  clientId: string
  secret: string
  /** Calls the admin API with a token of this client. */
  call: Hands['admin']
}

/** A new confidential client with these identity-domain roles and no others. */
export async function clientWith(hands: Hands, displayName: string, ...roles: string[]): Promise<Client> {
  const { body } = await hands.admin('POST', 'Apps', {
    ...newApp(displayName),
    isOAuthClient: true,
    clientType: 'confidential',
    allowedGrants: ['client_credentials'],
    active: true,
  })
  const id = String(body.id)
  for (const role of roles) await grantRole(hands, 'IDCSAppId', role, { type: 'App', value: id })
  const [clientId, secret] = [String(body.name), String(body.clientSecret)]
  const form = { grant_type: 'client_credentials', scope: 'urn:opc:idm:__myscopes__' }
  const { access_token: token } = (await (await hands.token(form, [clientId, secret])).json()) as {
    access_token: string
  }
  return { id, clientId, secret, call: (...call) => adminCall(hands.sandbox, hands.domain, token, ...call) }
}
