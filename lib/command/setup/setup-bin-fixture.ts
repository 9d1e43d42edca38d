import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { administratorDomain } from '../../domain/connect'
import type { Domain } from '../../domain/domain'
import { must } from '../../domain/sandbox-fixture'
import { testToken } from '../../domain/token-test'
import { jwtBearer } from '../../facts/grant-types'
import { judge } from '../../gates/judge'
import type { Judgement } from '../../gates/verdict'
import { signAssertion, userAssertion } from '../../jose/assertion'
import { type KeyPair, makeKeyPair } from '../../sandbox/healthy-fixture'
import { type BinSandbox, openFolder, startSandbox } from '../bin-fixture'

const alias = 'orders-2026'

/** A sandbox of its own and folders with a setup each, for the command as a process. */
export async function openSetupBin() {
  const sandbox = await startSandbox()
  const described = sandbox.description.domains.find(({ name }) => name === 'us')
  const opa = described?.services.find(({ kind }) => kind === 'opa')
  const userName = described?.users[0]?.userName
  if (!described || !opa || userName === undefined) throw new Error('the sandbox lacks something')
  const { url, admin } = described
  const domain = administratorDomain({ id: 'us', name: 'us', url, fetch, ...admin })
  const env = { ASSAY_CLIENT_ID: admin.clientId, ASSAY_CLIENT_SECRET: admin.clientSecret }
  const key = await makeKeyPair()
  let count = 0

  /** A folder with a setup that nobody else has, and its certificate. */
  const newSetup = (changes: Record<string, unknown> = {}) => {
    count += 1
    const folder = openFolder()
    const names = { displayName: `Orders caller ${count}`, alias: `${alias}-${count}` }
    folder.write('orders.crt', Buffer.from(key.x509, 'base64'))
    const answers = {
      displayName: names.displayName,
      service: opa.name,
      certificate: { alias: names.alias, file: 'orders.crt' },
      user: userName,
      ...changes,
    }
    // JSON is YAML.
    const setup = folder.write('orders.yaml', JSON.stringify({ domain: url, recipe: 'opa-jwt-assertion', answers }))
    return {
      ...names,
      setup,
      folder,
      secretFile: join(folder.path, 'secret.json'),
      journals: () =>
        readdirSync(folder.path)
          .filter((name) => name.endsWith('.journal'))
          .map((name) => join(folder.path, name)),
    }
  }

  /** A token test with what the run left on the disk. */
  const proven = async ({
    secretFile,
    alias: kid,
  }: {
    secretFile: string
    alias: string
  }): Promise<Judgement['outcome']> => {
    const { clientId, clientSecret } = JSON.parse(readFileSync(secretFile, 'utf8')) as Record<string, string>
    return outcomeOf(domain, {
      clientId: clientId ?? '',
      clientSecret: clientSecret ?? '',
      kid,
      userName,
      key,
      scope: opa.scopes[0] ?? '',
    })
  }

  /** Everything answers this much later from now on. */
  const slowDown = (milliseconds: number) =>
    control(sandbox, 'disturbances', { kind: 'latency', domain: 'us', milliseconds })

  return { sandbox, domain, url, env, admin, userName, newSetup, proven, slowDown, close: sandbox.close }
}

interface Asked {
  clientId: string
  clientSecret: string
  kid: string
  userName: string
  key: KeyPair
  scope: string
}

async function outcomeOf(domain: Domain, { clientId, clientSecret, kid, userName, key, scope }: Asked) {
  const now = Date.now()
  const draft = userAssertion({ clientId, userName, alias: kid, now, jti: crypto.randomUUID() })
  const assertion = await signAssertion(draft, key.privateKey as CryptoKey)
  const call = { clientId, clientSecret, grantType: jwtBearer, scope, assertion }
  return judge(must(await testToken(domain, call, new Date(now).toISOString())).facts).outcome
}

async function control({ description }: BinSandbox, path: string, body: unknown): Promise<() => Promise<void>> {
  const address = `${description.url}/control/${path}`
  const headers = { authorization: `Bearer ${description.controlToken}`, 'content-type': 'application/json' }
  const answer = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) })
  if (answer.status !== 201) throw new Error(`${address} answered ${answer.status}: ${await answer.text()}`)
  const { id } = (await answer.json()) as { id: string }
  return async () => {
    await fetch(`${address}/${id}`, { method: 'DELETE', headers })
  }
}
