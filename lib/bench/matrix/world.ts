import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Domain } from '../../domain/domain'
import { createSandbox } from '../../sandbox/create-sandbox'
import { makeKeyPair } from '../../sandbox/healthy-fixture'
import type { Sandbox, SandboxDomain } from '../../sandbox/sandbox-types'
import { sandboxDomain } from '../../setup/setup-fixture'

export const origin = 'http://127.0.0.1:4000'
const controlToken = 'for the matrix'

/** One sandbox, and what stays the same through all its lives. */
export interface MatrixWorld {
  sandbox: Sandbox
  keys: { privateKey: CryptoKey; x509: string }
  domain: (side: string) => Domain
  described: (side: string) => SandboxDomain
  /** Of the control API, as whoever manages a service does it elsewhere. */
  control: (method: string, path: string, body?: unknown) => Promise<unknown>
  /** Back to the first day. */
  reset: () => void
}

/** As every HTTP server does, by its own clock. */
function dated(answer: Response): Response {
  if (!answer.headers.has('date')) answer.headers.set('date', new Date().toUTCString())
  return answer
}

/** A port of this machine that speaks plain HTTP, and does not keep the process alive. */
async function listenPlainly(): Promise<number> {
  const server = createServer((_, answer) => answer.end())
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  server.unref()
  return (server.address() as AddressInfo).port
}

export async function openMatrixWorld(): Promise<MatrixWorld> {
  const sandbox = await createSandbox({ controlToken })
  const firstDay = sandbox.exportState()
  const { privateKey, x509 } = await makeKeyPair()
  // What is not of the sandbox goes over the real network, which is this machine's.
  const plainPort = await listenPlainly()
  const reach: Domain['fetch'] = (request) => {
    const url = new URL(request.url)
    if (url.origin === origin) return sandbox.fetch(request).then(dated)
    // TLS to where the sandbox would listen: it speaks plain HTTP there.
    if (url.origin === origin.replace('http:', 'https:')) url.port = String(plainPort)
    return fetch(url, { method: request.method, redirect: 'manual', signal: request.signal })
  }
  const described = (side: string) => {
    const found = sandbox.describe(origin).domains.find(({ name }) => name === side)
    if (!found) throw new Error(`no domain ${side}`)
    return found
  }
  // Kept, with the token of the connection: faults of the token endpoint are to meet the tested client alone.
  const domains = new Map<string, Domain>()
  return {
    sandbox,
    keys: { privateKey, x509 },
    described,
    domain(side) {
      const domain = domains.get(side) ?? sandboxDomain(sandbox, reach, side)
      domains.set(side, domain)
      return domain
    },
    async control(method, path, body) {
      const headers = { authorization: `Bearer ${controlToken}` }
      const answer = await sandbox.fetch(
        new Request(`${origin}/control/${path}`, {
          method,
          headers,
          ...(body !== undefined && { body: JSON.stringify(body) }),
        }),
      )
      if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`)
      return answer.status === 204 ? undefined : answer.json()
    },
    reset: () => sandbox.importState(firstDay),
  }
}
