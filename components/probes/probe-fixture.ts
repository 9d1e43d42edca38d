import * as facts from '@/app/api/facts/route'
import * as probeRoute from '@/app/api/test/probe/route'
import * as serviceRoute from '@/app/api/test/service/route'
import { calledService } from '@/components/test/called-service'
import { caseFacts } from '@/components/test/case-facts'
import { presentedToken } from '@/components/test/presented-token'
import { likeliestCall } from '@/components/test/proof-calls'
import { callOf, emptyDraft } from '@/components/test/proof-order'
import type { SentTest } from '@/components/test/send-test'
import type { TestForm } from '@/components/test/test-form'
import { patchApp } from '@/lib/domain/apps'
import { makeClient } from '@/lib/domain/client-fixture'
import { must } from '@/lib/domain/sandbox-fixture'
import { jwtBearer } from '@/lib/facts/grant-types'
import type { ProofCallName } from '@/lib/facts/proof-calls'
import type { RequestChange } from '@/lib/facts/request-change'
import { judge } from '@/lib/gates/judge'
import { needsClick, planRungs } from '@/lib/probes/plan-rungs'
import type { RungId } from '@/lib/probes/rung'
import type { ServiceInstance } from '@/lib/queries/shapes/domains'
import type { TestResult } from '@/lib/queries/shapes/test'
import { sendServiceTest } from '@/lib/queries/test'
import type { FaultTarget } from '@/lib/sandbox/sandbox-types'
import { listDomains } from '@/lib/server/connections'
import { openConsole } from '@/lib/server/console-fixture'
import { readServices } from '@/lib/server/domain-reads'
import { goOn, type ProbeRun } from './probe-run'
import { probedCall } from './rung-order'

const routes: Record<string, (request: Request) => Promise<Response>> = {
  '/api/facts': facts.POST,
  '/api/test/probe': probeRoute.POST,
  '/api/test/service': serviceRoute.POST,
}

/** What a page has around it: its own origin, whose API answers here by the routes themselves, and a tab's memory. */
function standInPage(): void {
  const origin = 'http://127.0.0.1:3999'
  const outside = globalThis.fetch
  const memory = new Map<string, string>()
  Object.assign(globalThis, {
    location: { origin },
    sessionStorage: {
      getItem: (key: string) => memory.get(key) ?? null,
      setItem: (key: string, value: string) => memory.set(key, value),
    },
    fetch: (input: string | Request, init?: RequestInit) => {
      const route = typeof input === 'string' ? routes[input] : undefined
      return route ? route(new Request(`${origin}${input}`, init)) : outside(input, init)
    },
  })
}

type Kind = 'opa' | 'oic'

export interface ProbeWish {
  kind?: Kind
  changes?: Partial<TestForm>
  secret?: string
  password?: string
  layers?: { faults: RequestChange[] }
  /** Sends this rung though it waits for a click. */
  clicked?: RungId
}

/** The console with its sandbox, a client for each service, and runs against them as the page makes them. */
export async function openProbes() {
  standInPage()
  const console = await openConsole()
  const { held, us, domain } = console
  const { sandbox } = held
  if (!sandbox) throw new Error('the console has no sandbox')
  const userName = 'maria.ops@northwind.example'
  const services = must(await readServices(us))
  const serviceOf = (kind: Kind): ServiceInstance => {
    const found = services.find((each) => each.kind === kind)
    if (!found) throw new Error(`the sandbox lost its ${kind}`)
    return found
  }
  const scopes = { opa: /\/process$/, oic: /consumer::all$/ }
  const scopeOf = (kind: Kind) => serviceOf(kind).scopes.find(({ fqs }) => scopes[kind].test(fqs))?.fqs ?? ''
  const clients = {
    opa: await makeClient(domain, { alias: 'probe-opa', scope: scopeOf('opa') }),
    oic: await makeClient(domain, { alias: 'probe-oic', scope: scopeOf('oic') }),
  }

  const formFor = async (kind: Kind, changes: Partial<TestForm> = {}): Promise<TestForm> => {
    const { app, alias, scope, key } = clients[kind]
    const call: Record<Kind, ProofCallName> = { opa: 'tasks', oic: 'trigger' }
    return {
      domain: must(await listDomains()).find(({ id }) => id === us),
      clientId: app.name,
      app: undefined,
      clientName: app.displayName,
      apps: [],
      isFromReceipt: false,
      grantType: jwtBearer,
      userName,
      scope,
      scopes: [],
      service: serviceOf(kind),
      call: call[kind],
      alias,
      aliases: [],
      key: { from: 'file', key },
      heldSecret: undefined,
      secretFrom: 'typed',
      clientProof: 'basic',
      isOffline: false,
      ...changes,
    }
  }

  /** Judged as the page judges. */
  const run = async ({ kind = 'opa', changes, secret, password = '', layers, clicked }: ProbeWish = {}) => {
    held.paces.clear()
    const form = await formFor(kind, changes)
    let proof: TestResult | undefined
    const order = {
      form,
      typed: { secret: secret ?? clients[kind].clientSecret, password },
      layers: { faults: [], edits: [], fixes: [], ...layers },
      place: { opened: null, signal: new AbortController().signal },
    }
    let called = form.service
    const callOfTest = ({ request }: SentTest) => {
      const service = calledService(services, form.service, request.serviceAppId)
      return { service, call: service && (service === form.service ? form.call : likeliestCall(service, form.scope)) }
    }
    const waits = (test: SentTest) => {
      const { service, call } = callOfTest(test)
      return !service || !call || needsClick(call, service.urls.length > 0)
    }
    const callService = async (test: SentTest): Promise<TestResult> => {
      const { request, result } = test
      const { service, call } = callOfTest(test)
      if (!service || !call) throw new Error('nothing to call')
      called = service
      const baseUrl = service.urls[0] ?? ''
      const accessToken = presentedToken(result.accessToken ?? '', request, result)
      proof = await sendServiceTest({
        domainId: us,
        serviceAppId: service.appId,
        baseUrl,
        accessToken,
        call: callOf(call, emptyDraft(baseUrl, service.displayName)),
      })
      return proof
    }
    const ways = { order, onStep: () => {}, waits, callService }
    const begun: ProbeRun = { plan: planRungs(probedCall(form)), results: [], probe: {}, standing: { at: 'done' } }
    let ended = await goOn(begun, 'discovery', ways)
    if (clicked && ended.standing.at === 'asking') ended = await goOn(ended, clicked, ways)
    const last = ended.results.at(-1)
    return {
      ...ended,
      last,
      states: ended.results.map(({ id, reading }) => `${id} ${reading.state}`),
      judgement: ended.test && judge(caseFacts(ended.test, called, form.call, proof)),
    }
  }

  /** As "Go on" does, with the pace as it is. */
  const goOnFrom = async (begun: ProbeRun, from: RungId) =>
    goOn(begun, from, {
      order: {
        form: await formFor('opa'),
        typed: { secret: clients.opa.clientSecret, password: '' },
        layers: { faults: [], edits: [], fixes: [] },
        place: { opened: null, signal: new AbortController().signal },
      },
      onStep: () => {},
      waits: () => true,
      callService: () => Promise.reject(new Error('nothing to call')),
    })

  const targetOf = (kind: Kind): FaultTarget => ({
    domain: 'us',
    clientId: clients[kind].app.name,
    userName,
    serviceAppId: serviceOf(kind).appId,
    serviceKind: kind,
    scope: clients[kind].scope,
    alias: clients[kind].alias,
    grantType: jwtBearer,
    clientProof: 'secret',
    operation: kind === 'opa' ? 'read' : 'run',
  })
  /** Replaces what the client may do. */
  const allow = async (kind: Kind, grants: string[], redirectUris: string[] = []) =>
    must(
      await patchApp(domain, clients[kind].app.id, [
        { op: 'replace', path: 'allowedGrants', value: grants },
        { op: 'replace', path: 'redirectUris', value: redirectUris },
        { op: 'replace', path: 'allUrlSchemesAllowed', value: true },
      ]),
    )
  return { ...console, allow, sandbox: sandbox.sandbox, services, clients, userName, formFor, goOnFrom, run, targetOf }
}
