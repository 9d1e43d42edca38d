import { jwtBearer } from '../facts/grant-types'
import { signAssertion } from '../jose/assertion'
import { makeClient } from './client-fixture'
import { must, openSandbox } from './sandbox-fixture'
import { listServiceInstances } from './service-instance'
import { buildTokenRequest, readTokenAnswer, sendTokenRequest } from './token'

type Client = Awaited<ReturnType<typeof makeClient>>

/** The sandbox with one client for its Process Automation and one for its Oracle Integration, and ways to ask for tokens. */
export async function openCalls() {
  const { sandbox, us, emea } = await openSandbox()
  const { domain } = us
  const instances = must(await listServiceInstances(domain))
  const opa = instances.find(({ kind }) => kind === 'opa')
  const oic = instances.find(({ kind }) => kind === 'oic')
  if (!opa || !oic) throw new Error('the sandbox lost a service')
  const maria = 'maria.ops@northwind.example'
  const scopeWith = (word: string) =>
    [...opa.scopes, ...oic.scopes].find(({ value }) => value.includes(word))?.fqs ?? ''
  const toOpa = await makeClient(domain, { alias: 'to-opa', scope: scopeWith('/process') })
  const toOic = await makeClient(domain, { alias: 'to-oic', scope: scopeWith('consumer::all') })

  const wish = async (client: Client, assertion?: string) => ({
    tokenEndpoint: `${domain.url}/oauth2/v1/token`,
    clientId: client.app.name,
    clientSecret: client.clientSecret,
    grantType: jwtBearer,
    scope: client.scope,
    assertion: assertion ?? (await signAssertion(client.draft(maria), client.key)),
  })
  const askToken = async (client: Client, assertion?: string) => {
    const request = must(buildTokenRequest(domain, await wish(client, assertion)))
    return { request, ...readTokenAnswer(await sendTokenRequest(domain, request)) }
  }
  const tokenFor = async (client: Client) => {
    const { accessToken, answer } = await askToken(client)
    if (accessToken === undefined) throw new Error(JSON.stringify(answer))
    return accessToken
  }
  return { sandbox, domain, emea, opa, oic, maria, toOpa, toOic, wish, askToken, tokenFor }
}
