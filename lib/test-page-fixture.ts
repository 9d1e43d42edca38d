import { buildAssertion, buildRequest, type Layers } from '../components/test/build-request'
import { caseFacts } from '../components/test/case-facts'
import { clientCredentials, jwtBearer } from '../components/test/grants'
import { likeliestCall } from '../components/test/proof-calls'
import { callOf, emptyDraft } from '../components/test/proof-order'
import type { TestForm } from '../components/test/test-form'
import { findAppRole } from './domain/app-roles'
import { setAppActive } from './domain/app-status'
import { createApp } from './domain/apps'
import { uploadCertificate } from './domain/certificates'
import { makeCallerKey } from './domain/client-fixture'
import type { Domain } from './domain/domain'
import { createGrant, findGrant } from './domain/grants'
import { must, openSandbox } from './domain/sandbox-fixture'
import { listServiceInstances } from './domain/service-instance'
import { testService } from './domain/service-test'
import { testToken } from './domain/token-test'
import { findUserByName } from './domain/users'
import type { Facts } from './facts/facts'
import type { ProofCallName } from './facts/proof-calls'
import { judge } from './gates/judge'
import type { Judgement } from './gates/verdict'
import { signAssertion } from './jose/assertion'
import type { ServiceInstance } from './queries/shapes/domains'
import type { SandboxDomain } from './sandbox/sandbox-types'

export const maria = 'maria.ops@northwind.example'

/** A client that was set up by hand, and a way to try it as the Test page does. */
export interface Tried {
  domain: Domain
  described: SandboxDomain
  service: ServiceInstance
  appId: string
  clientId: string
  clientSecret: string
  scope: string
  alias: string
  key: CryptoKey
}

export interface Wish {
  grants?: string[]
  /** Ends the scope that is given. */
  scope: string
  /** Role on the instance, and who holds it. */
  role?: string
  holder?: 'user' | 'app'
}

/** The sandbox, and clients for each kind of service in it. */
export async function openTestPage() {
  const { sandbox, us, emea } = await openSandbox()
  const sides = { us, emea }
  const { key, x509 } = await makeCallerKey('tried')
  let count = 0

  const makeClient = async (
    side: 'us' | 'emea',
    kind: ServiceInstance['kind'],
    { grants = [jwtBearer, clientCredentials], scope, role, holder = 'app' }: Wish,
  ): Promise<Tried> => {
    const { domain, described } = sides[side]
    const service = must(await listServiceInstances(domain)).find((each) => each.kind === kind)
    const fqs = service?.scopes.find((each) => each.value.endsWith(scope))?.fqs
    if (!service || fqs === undefined) throw new Error(`${side} has no ${kind} with a scope ${scope}`)
    count += 1
    const alias = `tried-${count}`
    must(await uploadCertificate(domain, 'client', alias, x509))
    const { app, clientSecret = '' } = must(
      await createApp(domain, {
        schemas: ['urn:ietf:params:scim:schemas:oracle:idcs:App'],
        displayName: `Tried ${count}`,
        basedOnTemplate: { value: 'CustomWebAppTemplateId' },
        isOAuthClient: true,
        clientType: 'trusted',
        allowedGrants: grants,
        allowedScopes: [{ fqs }],
        certificates: [{ certAlias: alias }],
      }),
    )
    must(await setAppActive(domain, app.id, true))
    if (role !== undefined) {
      const user = must(await findUserByName(domain, maria))
      const found = must(await findAppRole(domain, service.appId, role))
      const grantee =
        holder === 'app' ? { type: 'App' as const, id: app.id } : { type: 'User' as const, id: user?.id ?? '' }
      const wanted = { grantee, appId: service.appId, roleId: found?.id ?? '' }
      // A user keeps what an earlier client of the same world was tried with.
      if (!must(await findGrant(domain, wanted))) must(await createGrant(domain, wanted))
    }
    return { domain, described, service, appId: app.id, clientId: app.name, clientSecret, scope: fqs, alias, key }
  }

  /** What a person does on a page inside the service. */
  const press = async (tried: Tried, page: string, to: string, value: string) => {
    const body = new URLSearchParams({ to, value })
    const answer = await sandbox.fetch(new Request(`${instanceUrl(tried)}${page}`, { method: 'POST', body }))
    if (answer.status !== 303) throw new Error(`${page} answered ${answer.status}`)
  }

  return { sandbox, makeClient, press }
}

/** Where the sandbox plays it: that of a gateway no application tells. */
export const instanceUrl = ({ described, service }: Tried): string =>
  described.services.find(({ appId, kind }) => appId === service.appId && kind === service.kind)?.url ?? ''

interface Trial {
  grantType: string
  call?: ProofCallName
  layers?: Partial<Layers>
  /** Typed and confirmed. */
  baseUrl?: string
  route?: string
}

export const formOf = (tried: Tried, grantType: string, call: ProofCallName | undefined): TestForm => {
  const { domain, clientId, scope, service, alias, key } = tried
  return {
    domain: { id: domain.id, name: domain.name, url: domain.url, label: '', caller: 'client', state: 'connected' },
    clientId,
    app: undefined,
    clientName: '',
    apps: [],
    isFromReceipt: false,
    grantType,
    userName: maria,
    scope,
    scopes: [],
    service,
    call: call ?? likeliestCall(service, scope),
    alias,
    aliases: [],
    key: { from: 'browser', key },
    heldSecret: undefined,
    secretFrom: 'typed',
  }
}

/** A token test and the proof call, judged as the page judges. */
export async function tryIt(
  tried: Tried,
  { grantType, call, layers = {}, baseUrl, route = '' }: Trial,
): Promise<{ judgement: Judgement; facts: Facts; status: number | undefined; shown: string }> {
  const { domain, service, clientSecret } = tried
  const form = formOf(tried, grantType, call)
  const all: Layers = { faults: [], edits: [], fixes: [], ...layers }
  const request = buildRequest(form, all)
  const isForUser = request.grantType === jwtBearer
  const assertion = isForUser ? buildAssertion(form, all, { now: Date.now(), jti: crypto.randomUUID() }) : undefined
  const now = new Date().toISOString()
  const result = must(
    await testToken(
      domain,
      {
        clientId: request.clientId,
        clientSecret,
        grantType: request.grantType,
        scope: request.scope,
        serviceAppId: service.appId,
        ...(assertion && { assertion: await signAssertion(assertion, tried.key), userName: maria }),
      },
      now,
    ),
  )
  const { accessToken } = result
  const sent = {
    round: 1,
    form,
    request,
    result,
    sentBefore: false,
    wasPrepared: false,
    ...(assertion && { assertion }),
  }
  const draft = { ...emptyDraft(baseUrl ?? service.urls[0] ?? '', service.displayName), route }
  const wish = { baseUrl: draft.baseUrl, confirmed: baseUrl !== undefined, call: callOf(form.call ?? 'tasks', draft) }
  const proof =
    accessToken === undefined ? undefined : must(await testService(domain, service, { ...wish, accessToken }, now))
  const facts = caseFacts(sent, service, form.call, proof)
  return {
    judgement: judge(facts),
    facts,
    status: facts.serviceAnswer?.value.status,
    shown: JSON.stringify([{ ...result, accessToken: undefined }, proof]),
  }
}
