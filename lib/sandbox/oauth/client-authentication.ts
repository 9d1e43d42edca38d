import { sameSecret } from '../http/same-secret'
import type { DomainState } from '../world/domain-state'
import { noteCaller } from '../world/request-entry'
import type { App } from '../world/resources'
import { checkAssertion } from './assertion'
import { Refusal } from './refuse'
import type { TokenCall } from './token-call'

const assertionType = 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer'

/** Who is asking: by Basic, by the form, or by a client assertion. Judges client, secret and state, in this order. */
export async function authenticateClient(call: TokenCall): Promise<App> {
  const { form, request } = call
  const header = request.headers.get('authorization')
  const basic = basicCredentials(header)
  const assertion = form.get('client_assertion')
  // RFC 6749 section 2.3: "MUST NOT use more than one authentication method in each request."
  if (basic && form.has('client_secret'))
    throw new Refusal('invalid_request', 'credentials-once', 'a secret in the header and in the form')
  if (basic) return bySecret(call, basic.clientId, basic.secret)
  if (header !== null && assertion === null && !form.has('client_secret'))
    throw new Refusal('invalid_client', 'credentials-form', 'the Authorization header is no Basic')
  if (assertion !== null) return byAssertion(call, assertion)
  const clientId = form.get('client_id')
  if (clientId === null) throw new Refusal('invalid_client', 'credentials-sent', 'no client authentication was sent')
  return bySecret(call, clientId, form.get('client_secret') ?? undefined)
}

function bySecret(call: TokenCall, clientId: string, secret: string | undefined): App {
  const app = callingClient(call, clientId)
  const isPublic = app.clientType === 'public'
  if (!isPublic && secret === undefined)
    throw new Refusal('invalid_client', 'credentials-sent', `"${app.displayName}" sent no secret`)
  if (!isPublic && !(app.clientSecret !== undefined && sameSecret(secret ?? '', app.clientSecret)))
    throw new Refusal('invalid_client', 'client-secret', `the secret is not that of "${app.displayName}"`)
  return activeClient(app)
}

/** The assertion's defects are all answered `invalid_client` here: it stands for the secret. */
async function byAssertion(call: TokenCall, assertion: string): Promise<App> {
  if (call.form.get('client_assertion_type') !== assertionType)
    throw new Refusal('invalid_client', 'client-secret', `client_assertion_type is not ${assertionType}`)
  const named = call.form.get('client_id') ?? clientNamedBy(assertion)
  const app = activeClient(callingClient(call, named ?? ''))
  try {
    const accepted = await checkAssertion(call, app, assertion, 'client')
    if (accepted.sub !== app.name)
      throw new Refusal('invalid_client', 'client-assertion-subject', 'sub is not the client id')
    accepted.use()
    return app
  } catch (thrown) {
    if (thrown instanceof Refusal)
      throw new Refusal('invalid_client', gateOf(thrown.gate, call), `client assertion: ${thrown.detail}`)
    throw thrown
  }
}

/** Of the application's own state, whichever assertion meets it first. */
const ofApplication = ['key-known', 'partner-certificate', 'certificate-valid']

/** Beside one for a user, what is wrong with the client's own assertion has a gate for itself. */
const gateOf = (gate: string, { form }: TokenCall): string =>
  form.has('assertion') && !ofApplication.includes(gate) ? 'client-assertion' : gate

export function knownClient(domain: DomainState, clientId: string): App {
  const app = domain.apps.find('clientId', clientId)
  if (!app?.isOAuthClient) throw new Refusal('invalid_client', 'client-known', `no client has the id "${clientId}"`)
  return app
}

function callingClient({ world, domain }: TokenCall, clientId: string): App {
  const app = knownClient(domain, clientId)
  noteCaller(world, app.name)
  return app
}

export function activeClient(app: App): App {
  if (!app.active) throw new Refusal('invalid_client', 'app-active', `"${app.displayName}" is deactivated`)
  return app
}

/** Each part is URL-encoded before they are joined (Oracle's page, RFC 6749 section 2.3.1); unencoded ones pass as they are. */
function basicCredentials(header: string | null): { clientId: string; secret: string } | undefined {
  const encoded = /^basic +(\S+)$/i.exec(header ?? '')?.[1]
  if (encoded === undefined) return undefined
  const text = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  if (colon === -1) return { clientId: decoded(text), secret: '' }
  return { clientId: decoded(text.slice(0, colon)), secret: decoded(text.slice(colon + 1)) }
}

function decoded(part: string): string {
  if (!/[%+]/.test(part)) return part
  try {
    return decodeURIComponent(part.replaceAll('+', ' '))
  } catch {
    return part
  }
}

function clientNamedBy(assertion: string): string | undefined {
  try {
    const claims: unknown = JSON.parse(Buffer.from(assertion.split('.')[1] ?? '', 'base64url').toString('utf8'))
    const sub = (claims as { sub?: unknown } | null)?.sub
    return typeof sub === 'string' ? sub : undefined
  } catch {
    return undefined
  }
}
