import type { DomainSummary, DomainUser, ServiceInstance } from '../lib/queries/shapes/domains'
import type { TestResult, TokenTestResult } from '../lib/queries/shapes/test'
import { exportedState } from './exported-state'
import { expect, test } from './fixtures'
import { opensslKey } from './openssl-key'
import { consoleApi } from './recipe-journey'

// Each exported state is read by a sandbox of its own.
test.setTimeout(180_000)

const maria = 'maria.ops@northwind.example'
const audience = 'https://identity.oraclecloud.com/'
const jwtBearer = 'urn:ietf:params:oauth:grant-type:jwt-bearer'
const tasks = { kind: 'tasks' }
const echo = { kind: 'trigger', method: 'GET', code: 'ECHO', version: '1.0', path: 'echo' }
const integrations = { kind: 'integrations', instance: 'oic-us' }

/** Recipes for a client that speaks for a user, each with what it calls and what only it asks. */
const walks = [
  { recipe: 'opa-jwt-assertion', side: 'us', kind: 'opa', value: /process$/, call: tasks, only: {}, proof: 'secret' },
  {
    recipe: 'opa-jwt-assertion',
    side: 'emea',
    kind: 'opa',
    value: /process$/,
    call: tasks,
    only: {},
    proof: 'assertion',
  },
  {
    recipe: 'oic-jwt-user-assertion',
    side: 'us',
    kind: 'oic',
    value: /consumer::all$/,
    call: echo,
    only: { roleToApplication: false },
    proof: 'secret',
  },
  {
    recipe: 'oic-jwt-user-assertion',
    side: 'emea',
    kind: 'oic',
    value: /consumer::all$/,
    call: echo,
    only: { roleToApplication: true },
    proof: 'assertion',
  },
  {
    recipe: 'oic-developer-api-as-user',
    side: 'us',
    kind: 'oic',
    value: /^\/ic\/api\/$/,
    call: integrations,
    only: { work: 'read' },
    proof: undefined,
  },
]

for (const { recipe, side, kind, value, call, only, proof } of walks)
  test(`${recipe} in ${side}, the client proven by ${proof ?? 'secret'}: answers → plan → run → token → call → undo`, async ({
    request,
    console,
  }) => {
    const before = await exportedState(console, side)
    const api = consoleApi(request)
    const domain = (await api.get<DomainSummary[]>('/api/domains')).find(({ name }) => name === side)
    const services = await api.get<ServiceInstance[]>(`/api/domains/${domain?.id}/services`)
    const service = services.find((each) => each.kind === kind)
    const users = await api.get<DomainUser[]>(`/api/domains/${domain?.id}/users?search=${encodeURIComponent(maria)}`)
    const scope = service?.scopes.find((each) => value.test(each.value))?.fqs ?? ''
    const where = { domainId: domain?.id, serviceAppId: service?.appId }
    const { x509, signJwt } = opensslKey('caller')
    const { runId, receipt } = await api.setUp({
      recipe,
      ...where,
      displayName: 'Caller by API',
      scopes: [scope],
      certificate: { alias: 'caller-by-api', x509 },
      trustAsPartner: true,
      ...(proof && { clientProof: proof }),
      user: { id: users[0]?.id, userName: maria },
      ...only,
    })
    const now = Math.floor(Date.now() / 1000)
    const about = (sub: string) =>
      signJwt(
        { alg: 'RS256', typ: 'JWT', kid: 'caller-by-api' },
        { iss: receipt.clientId, sub, aud: audience, iat: now, exp: now + 300, jti: crypto.randomUUID() },
      )
    const { accessToken } = await api.post<TokenTestResult>('/api/test/token', {
      ...where,
      clientId: receipt.clientId,
      secret: proof === 'assertion' ? { clientAssertion: about(receipt.clientId) } : { secretId: receipt.secretId },
      grantType: jwtBearer,
      scope,
      assertion: about(maria),
      userName: maria,
    })
    const { answer } = await api.post<TestResult>('/api/test/service', {
      ...where,
      baseUrl: service?.urls[0],
      accessToken,
      call,
    })
    expect(answer).toMatchObject({ kind: 'http', status: 200 })
    await api.undo(runId)
    expect(await exportedState(console, side)).toEqual(before)
  })
