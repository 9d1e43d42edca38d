import { type BuiltRequest, buildAssertion, buildRequest, type Layers } from '../components/test/build-request'
import { calledService } from '../components/test/called-service'
import { caseFacts } from '../components/test/case-facts'
import type { TestForm } from '../components/test/test-form'
import { openSandbox } from './domain/sandbox-fixture'
import { listServiceInstances } from './domain/service-instance'
import { testService } from './domain/service-test'
import { testToken } from './domain/token-test'
import { searchUsers } from './domain/users'
import type { Facts } from './facts/facts'
import type { Fix } from './gates/gate'
import { judge } from './gates/judge'
import type { Judgement } from './gates/verdict'
import { signAssertion } from './jose/assertion'
import { toBase64 } from './jose/bytes'
import { makeKeyPair } from './jose/key-pair'
import { makeSelfSigned } from './jose/self-signed'
import type { ServiceInstance } from './queries/shapes/domains'
import type { TestResult } from './queries/shapes/test'
import type { ActiveFault, FaultTarget } from './sandbox/sandbox-types'
import { makePlan, type PlanWish } from './setup/make-plan'
import { run } from './setup/run/run'
import { memoryJournal, readerOf, tools } from './setup/setup-fixture'

const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer'

const must = <T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (result.ok) return result.value
  throw new Error(JSON.stringify(result.error))
}

/** One setup in the sandbox, from fresh to finished, and every way to test, break and mend it: the console without its pages. */
export async function openLoop(kind: 'opa' | 'oic', side: 'us' | 'emea' = 'us') {
  const { sandbox, ...connected } = await openSandbox()
  const { domain } = connected[side]
  const services = must(await listServiceInstances(domain))
  const service = services.find((each) => each.kind === kind)
  const user = must(await searchUsers(domain, 'maria.ops'))[0]
  if (!service || !user) throw new Error('the sandbox lost its service or its user')

  let secret = ''
  let counter = 0
  const apply = async (wish: PlanWish) => {
    const plan = must(await makePlan(readerOf(domain), wish, { now: new Date().toISOString(), runName: 'k7f3' }))
    const journal = memoryJournal()
    const outcome = await run(plan, tools(domain, journal))
    if (outcome !== 'done') throw new Error(`the run ended ${outcome}: ${JSON.stringify(journal.events.at(-1))}`)
    for (const value of journal.secrets.values()) secret = value
    const created = journal.events.find((event) => event.type === 'done' && 'clientId' in (event.made ?? {}))
    return { plan, created }
  }
  /** The recipe, answered as derived; a second time it is another client with another key. */
  const setUp = async () => {
    counter += 1
    const alias = `emea-2026-${counter}`
    const keys = await makeKeyPair('rsa-2048', { asFile: false })
    const serial = crypto.getRandomValues(new Uint8Array(16))
    const der = await makeSelfSigned({ keys, commonName: alias, now: Date.now(), days: 365, serial })
    const scope = service.scopes.find(({ value }) => /process$|consumer::all$/.test(value))?.fqs ?? ''
    const common = {
      domainId: domain.id,
      serviceAppId: service.appId,
      displayName: `Emea caller ${counter}`,
      certificate: { alias, x509: toBase64(der) },
      trustAsPartner: true,
      scopes: [scope],
      user: { id: user.id, userName: user.userName },
    }
    const { created } = await apply({
      answers:
        kind === 'opa'
          ? { recipe: 'opa-jwt-assertion', ...common }
          : { recipe: 'oic-jwt-user-assertion', roleToApplication: false, ...common },
    })
    const clientId = created?.type === 'done' ? (created.made as { clientId: string }).clientId : ''
    return { alias, clientId, scope, key: keys.privateKey }
  }
  let setup = await setUp()
  let spentJti: string | undefined
  let lastToken = ''

  const formOf = (): TestForm => ({
    domain: { id: domain.id, name: domain.name, url: domain.url, label: '', caller: 'client', state: 'connected' },
    clientId: setup.clientId,
    app: undefined,
    clientName: '',
    apps: [],
    isFromReceipt: true,
    grantType: jwtBearer,
    userName: user.userName,
    scope: setup.scope,
    scopes: [],
    service,
    call: kind === 'opa' ? 'tasks' : 'trigger',
    alias: setup.alias,
    aliases: [],
    key: { from: 'browser', key: setup.key },
    heldSecret: undefined,
    secretFrom: 'typed',
    clientProof: 'basic',
    isOffline: false,
  })

  /** A token test and, when a token came, the proof call; judged as the test page judges. */
  const test = async (layers: Partial<Layers> = {}): Promise<{ judgement: Judgement; facts: Facts }> => {
    const all: Layers = { faults: [], edits: [], fixes: [], ...layers }
    const form = formOf()
    const request = buildRequest(form, all)
    const assertion = buildAssertion(form, all, { now: Date.now(), jti: crypto.randomUUID(), spentJti })
    const key = request.signWith === 'other' ? (await makeKeyPair('rsa-2048', { asFile: false })).privateKey : setup.key
    const sentBefore = spentJti !== undefined && assertion.claims.jti === spentJti
    const { clientId, grantType, scope, tokenPath } = request
    const result = must(
      await testToken(
        domain,
        {
          clientId,
          clientSecret: secret,
          grantType,
          scope,
          assertion: await signAssertion(assertion, key),
          userName: form.userName,
          serviceAppId: service.appId,
          ...(tokenPath !== undefined && { tokenPath }),
        },
        new Date().toISOString(),
      ),
    )
    const { accessToken } = result
    if (accessToken !== undefined) {
      spentJti = String(assertion.claims.jti)
      lastToken = accessToken
    }
    const called = calledService(services, service, request.serviceAppId) ?? service
    const sent = { round: 1, form, request, result, assertion, sentBefore, wasPrepared: false }
    const proof = accessToken === undefined ? undefined : await prove(called, accessToken, request.token)
    const facts = caseFacts(sent, called, form.call, proof)
    return { judgement: judge(facts), facts }
  }

  const prove = async (called: ServiceInstance, token: string, state: BuiltRequest['token']): Promise<TestResult> =>
    must(
      await testService(
        domain,
        called,
        {
          baseUrl: called.urls[0] ?? '',
          accessToken: state === 'cut' ? token.slice(0, token.length / 2) : token,
          call:
            called.kind === 'opa'
              ? { kind: 'tasks' }
              : { kind: 'trigger', method: 'GET', code: 'ECHO', version: '1.0', path: 'echo' },
        },
        new Date().toISOString(),
      ),
    )

  /** Starts a process, as a caller would and the console never does, and judges what came of it. */
  const start = async (): Promise<Judgement> => {
    const { facts } = await test()
    const url = `${service.urls[0]}/process/api/v1/instances`
    const answer = await domain.fetch(
      new Request(url, { method: 'POST', headers: { authorization: `Bearer ${lastToken}` }, body: '{}' }),
    )
    const at = new Date().toISOString()
    const call = facts.serviceRequest?.value
    if (!call) throw new Error('no call is known')
    return judge({
      ...facts,
      serviceRequest: { value: { ...call, url, method: 'POST', operation: 'run' }, from: 'request', at },
      serviceAnswer: { value: { status: answer.status }, from: 'answer', at },
    })
  }

  const target = (): FaultTarget => ({
    domain: side,
    clientId: setup.clientId,
    userName: user.userName,
    serviceAppId: service.appId,
    serviceKind: kind,
    scope: setup.scope,
    alias: setup.alias,
    grantType: jwtBearer,
  })

  /** What a person does with a fix: approve the plan, send again, set up anew, or the steps by hand. */
  const mend = async (fix: Fix, fault: ActiveFault): Promise<Partial<Layers>> => {
    const faults = fault.change ? [fault.change] : []
    switch (fix.kind) {
      case 'change':
        await apply({ title: fix.title, desired: fix.desired })
        return { faults }
      case 'request':
        return { faults, fixes: [fix.change] }
      case 'recipe':
        setup = await setUp()
        return {}
      case 'manual':
        await sandbox.faults.undo(fault.handle)
        return {}
    }
  }

  return { sandbox, test, start, target, mend }
}

export type Loop = Awaited<ReturnType<typeof openLoop>>
