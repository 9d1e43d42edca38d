import { afterAll, beforeAll, expect, test } from 'vitest'
import type { RecipeId } from '../../queries/shapes/recipes'
import { createSandbox } from '../../sandbox/create-sandbox'
import { makeKeyPair } from '../../sandbox/healthy-fixture'
import type { Sandbox, SandboxService } from '../../sandbox/sandbox-types'
import { allRecipes } from '../../setup/recipes/recipes'
import { openFolder } from '../bin-fixture'
import { runCommand } from '../run-command'

const folder = openFolder()
let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await createSandbox()
  folder.write('caller.crt', Buffer.from((await makeKeyPair()).x509, 'base64'))
})
afterAll(folder.remove)

const key = 'certificate: { alias: caller-2026, file: caller.crt }'
const user = 'user: maria.ops@northwind.example'

/** As a person writes it, by name. */
const written: Record<RecipeId, string[]> = {
  'opa-jwt-assertion': ['service: opa-us', key, user, 'clientProof: assertion'],
  'oic-jwt-user-assertion': ['service: oic-us', key, user, 'roleToApplication: true'],
  'oic-client-credentials': ['service: OIC-US'],
  'oic-authorization-code': ['service: oic-us', user, 'redirectUris: https://app.example/callback', 'refresh: true'],
  'oic-developer-api': ['service: oic-us', 'work: read', 'scopes: /ic/api/'],
  'oic-developer-api-as-user': ['service: oic-us', key, user, 'work: create'],
  'api-gateway-jwt': [
    'gateway: { keys: remote, resource: { displayName: Stock API, audience: "https://x.apigateway.us-phoenix-1.oci.customer-oci.com/", scope: orders } }',
  ],
  'oic-to-fusion': ['service: FUSION', key, user],
  'opa-client-credentials': ['service: opa-us'],
}

function whereToCall(recipe: RecipeId) {
  const { domains } = sandbox.describe('http://127.0.0.1:4000')
  const fusionOf = (services: SandboxService[]) => services.find(({ kind }) => kind === 'fusion')?.name
  const domain = domains.find(({ name, services }) =>
    recipe === 'oic-to-fusion' ? fusionOf(services) !== undefined : name === 'us',
  )
  if (!domain) throw new Error(`no domain for ${recipe}`)
  return { domain, fusion: fusionOf(domain.services) ?? '' }
}

test.each(allRecipes.map(({ id }) => id))('%s can be planned from a file', async (recipe) => {
  const { domain, fusion } = whereToCall(recipe)
  const answers = [`displayName: Caller of ${recipe}`, ...written[recipe]].join('\n  ').replace('FUSION', fusion)
  const setup = folder.write(
    `${recipe}.yaml`,
    `domain: ${domain.url}/ui/v1/adminconsole\nrecipe: ${recipe}\nanswers:\n  ${answers}\n`,
  )
  const [out, err]: [string[], string[]] = [[], []]
  const code = await runCommand(
    ['plan', setup, '--json'],
    {
      stdin: process.stdin,
      out: (text) => out.push(text),
      say: (text) => err.push(text),
      ask: () => {},
      isInteractive: false,
      env: { ASSAY_CLIENT_ID: domain.admin.clientId, ASSAY_CLIENT_SECRET: domain.admin.clientSecret },
      now: Date.now,
      fetch: sandbox.fetch,
    },
    '0',
  )
  expect(code, err.join('\n')).toBe(0)
  const plan = JSON.parse(out.join(''))
  expect(plan).toMatchObject({
    recipe,
    steps: expect.arrayContaining([expect.objectContaining({ kind: 'create-app', may: 'yes' })]),
  })
  // Both ends of a person's confirmation: why, and who may.
  for (const { because, needsRole } of plan.steps) {
    expect(because).toMatch(/\.$/)
    expect(needsRole.length).toBeGreaterThan(0)
  }
})
