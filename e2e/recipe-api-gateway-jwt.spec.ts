import type { Page } from '@playwright/test'
import type { DomainSummary, ServiceInstance } from '../lib/queries/shapes/domains'
import type { PlanView } from '../lib/queries/shapes/setup'
import type { TestResult, TokenTestResult } from '../lib/queries/shapes/test'
import { exportedState } from './exported-state'
import { expect, expectAccessible, test } from './fixtures'
import { firstShut, runPlan, works } from './journey'
import { look } from './look'
import { consoleApi, countDecisions, undoRun } from './recipe-journey'

// Each exported state is read by a sandbox of its own.
test.setTimeout(180_000)

const audience = 'https://returns.apigateway.us-phoenix-1.oci.customer-oci.com'

async function usOf(page: Page) {
  const api = consoleApi(page.request)
  const us = (await api.get<DomainSummary[]>('/api/domains')).find(({ name }) => name === 'us')
  if (!us) throw new Error('us is not connected')
  return { api, us, gateway: `${us.url}/gateway-us` }
}

interface Specification {
  requestPolicies: object
  routes: object[]
}

/** The policy and each route's authorization, as they were handed out, put into what is deployed. */
const withPolicy = ({ routes }: Specification, policy: string, authorization: string): Specification => ({
  requestPolicies: { authentication: JSON.parse(policy) },
  routes: routes.map((route) => ({ ...route, requestPolicies: { authorization: JSON.parse(authorization) } })),
})

/** What whoever manages the gateway does, on the page that plays the OCI console. Answers what was deployed before. */
async function deploy(
  page: Page,
  gateway: string,
  change: (present: Specification) => Specification,
): Promise<Specification> {
  const tab = await page.context().newPage()
  await tab.goto(`${gateway}/deployment`)
  const field = tab.getByLabel('Specification (JSON)')
  const present = JSON.parse(await field.inputValue()) as Specification
  await field.fill(JSON.stringify(change(present)))
  await tab.getByRole('button', { name: 'Deploy' }).click()
  await expect(tab.getByRole('status')).toHaveText('Deployed.')
  await tab.close()
  return present
}

/** Saves what the page hands out under this name. */
async function saved(page: Page, name: string): Promise<string> {
  const saving = page.waitForEvent('download')
  await page.getByRole('button', { name: `Save ${name}` }).click()
  const stream = await (await saving).createReadStream()
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString('utf8')
}

/** The token, then the route at the deployment's address, which no domain knows. */
async function callRoute(page: Page, address: string, path: string): Promise<void> {
  await page.getByRole('button', { name: /^Send( again)?$/ }).click()
  await page.getByLabel('Path of the route').fill(path)
  // As it is copied from a page; the checkbox must not move away under the click.
  await page.getByLabel('Address of the deployment').fill(`https://${address}/?page=1`)
  await page.getByLabel('This is the deployment I mean').check()
  await expect(page.getByText('Put right: doubled https:// removed, query cut off.')).toBeVisible()
  await expect(page.getByLabel('Address of the deployment')).toHaveValue(address)
  await page.getByRole('button', { name: /^Call this route/ }).click()
  await expect(page.getByRole('heading', { name: /^Answer of (?!the token endpoint)/ })).toBeVisible()
}

const fits = (page: Page) => page.getByRole('list', { name: 'Checked beforehand' }).getByText('Fits: ')

test('a gateway that has its application: set up → green within twelve decisions, undone without a trace', async ({
  page,
  console,
}) => {
  const before = await exportedState(console, 'us')
  const { gateway } = await usOf(page)
  const decisions = await countDecisions(page)
  await page.goto('/setup')
  await page.getByRole('radio', { name: /^Orders API/ }).check()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await expect(page.getByText('/orders')).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await page.getByRole('button', { name: 'Review', exact: true }).click()
  await expect(fits(page)).toHaveCount(4)
  await expectAccessible(page)
  const run = await runPlan(page)
  await page.getByRole('link', { name: 'Test it' }).click()
  await callRoute(page, `${gateway}/v1`, '/orders/17')
  await expect(works(page)).toBeVisible()
  await expectAccessible(page)
  // Two more were typed: the route and where the gateway is.
  expect(decisions() + 2).toBeLessThanOrEqual(12)
  await page.goto(`/setup/runs/${run}`)
  await undoRun(page)
  expect(await exportedState(console, 'us')).toEqual(before)
})

test('a gateway that has none: refused until the policy is deployed, then green; undone without a trace', async ({
  page,
  console,
}) => {
  const { gateway } = await usOf(page)
  const before = await exportedState(console, 'us')
  const decisions = await countDecisions(page)
  await page.goto('/setup')
  await page.getByRole('radio', { name: /^A gateway that has no application yet.* us$/ }).check()
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Next', exact: true })).toBeDisabled()
  await page.getByLabel('Audience: the gateway’s host').fill(audience)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Next', exact: true }).click()
  await page.getByRole('button', { name: 'Review', exact: true }).click()
  await expect(fits(page)).toHaveCount(4)
  await expectAccessible(page)
  const run = await runPlan(page)
  await expectAccessible(page)
  const inSetup = decisions()
  const policy = await saved(page, 'gateway-api_gateway-policy.json')
  const authorization = await saved(page, 'gateway-api_route-authorization.json')
  const beforeTest = decisions()
  await page.getByRole('link', { name: 'Test it' }).click()
  await callRoute(page, `${gateway}/v1`, '/echo')
  const inTest = decisions() - beforeTest
  await expect(page.getByText('HTTP 401').first()).toBeVisible()
  await expect(works(page)).toBeHidden()

  // What a gateway of the sandbox takes is known; for a real one somebody brings its deployment.
  await expect(firstShut(page)).toHaveAttribute('data-gate', 'gateway-audience')
  const present = await deploy(page, gateway, (same) => same)
  await page.getByText('Paste the deployment’s JSON').click()
  await page.getByLabel('Deployment or authentication policy (JSON)').fill(JSON.stringify(present))
  await expect(page.getByText(/^Read: JWT_AUTHENTICATION, /)).toBeVisible()
  await expect(firstShut(page)).toHaveAttribute('data-gate', 'gateway-audience')
  await expectAccessible(page)
  await look(page, 'gateway-policy')

  const deployed = await deploy(page, gateway, (present) => withPolicy(present, policy, authorization))
  await page.getByRole('button', { name: /^Call this route again/ }).click()
  await expect(works(page)).toBeVisible()
  await expectAccessible(page)
  // Three more were typed: the audience, the route and where the gateway is. Two files were saved for whoever manages it.
  expect(inSetup + inTest + 3).toBeLessThanOrEqual(12)
  await deploy(page, gateway, () => deployed)
  await page.goto(`/setup/runs/${run}`)
  await undoRun(page)
  expect(await exportedState(console, 'us')).toEqual(before)
})

test('the same by API, the gateway reading the keys itself', async ({ page, request, console }) => {
  const before = await exportedState(console, 'us')
  const { api, us, gateway } = await usOf(page)
  const resource = { displayName: 'Returns API', audience, scope: '/returns' }
  const scope = `${audience}/returns`
  const { runId, receipt } = await api.setUp({
    recipe: 'api-gateway-jwt',
    domainId: us.id,
    serviceAppId: 'new-gateway',
    displayName: 'Partner',
    scopes: [scope],
    gateway: { keys: 'remote', resource },
  })
  const { plan } = await api.get<{ plan: PlanView }>(`/api/runs/${runId}`)
  const [policy, authorization] = plan.manual.flatMap(({ files = [] }) => files.map(({ content }) => content))
  const deployed = await deploy(page, gateway, (present) => withPolicy(present, policy ?? '', authorization ?? ''))
  const { accessToken } = await api.post<TokenTestResult>('/api/test/token', {
    domainId: us.id,
    clientId: receipt.clientId,
    secret: { secretId: receipt.secretId },
    grantType: 'client_credentials',
    scope,
  })
  const services = await api.get<ServiceInstance[]>(`/api/domains/${us.id}/services`)
  const { answer } = await api.post<TestResult>('/api/test/service', {
    domainId: us.id,
    serviceAppId: services.find(({ displayName }) => displayName === 'Returns API')?.appId,
    baseUrl: `${gateway}/v1`,
    confirmed: true,
    accessToken,
    call: { kind: 'route', path: '/echo' },
  })
  expect(answer).toMatchObject({ kind: 'http', status: 200 })
  await deploy(page, gateway, () => deployed)
  await api.undo(runId)
  expect(await exportedState(console, 'us')).toEqual(before)
  // Without a credential the keys are closed again.
  expect((await request.get(`${us.url}/admin/v1/SigningCert/jwk`)).status()).toBe(401)
})
