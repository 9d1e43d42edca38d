import { startChild } from './child'
import { askToken, basic, makeClient, startSandbox, tokenUrl } from './sandbox-client'

export type ServerName =
  | 'sandbox'
  | 'sandbox, user assertion'
  | 'oidc-provider'
  | 'oauth2-mock-server'
  | 'bare signer'
  | 'signature alone'

/** A running token endpoint in a process of its own, and how to ask it. */
export interface TokenServer {
  name: ServerName
  pid: number
  url: string
  authorization: string
  /** Form bodies for that many requests: one that all of them share, or as many. */
  bodies: (count: number) => Promise<string[]>
  stop: () => Promise<void>
}

/** All that are compared, in the order in which they take turns. */
export async function startTokenServers(): Promise<TokenServer[]> {
  const sandbox = await sandboxServer('sandbox')
  return [
    sandbox,
    await peer('oidc-provider'),
    await sandboxServer('sandbox, user assertion'),
    await peer('oauth2-mock-server'),
    // Of the same size as the sandbox's, claim for claim.
    await peer('bare signer', await sandbox.token()),
    await peer('signature alone', await sandbox.token()),
  ]
}

async function sandboxServer(name: 'sandbox' | 'sandbox, user assertion') {
  const { child, domain } = await startSandbox()
  const client = await makeClient(domain)
  return {
    name,
    pid: child.pid,
    url: tokenUrl(domain),
    authorization: client.authorization,
    bodies: name === 'sandbox' ? async () => [client.clientCredentials] : client.assertions,
    stop: child.stop,
    token: () => askToken(domain, client.authorization, client.clientCredentials),
  }
}

async function peer(name: ServerName, ...args: string[]): Promise<TokenServer> {
  const child = await startChild(process.execPath, ['dist/peer.mjs', name, ...args], {
    isReady: (line) => line.startsWith('http'),
  })
  return {
    name,
    pid: child.pid,
    url: child.line,
    authorization: basic('bench', 'bench-secret'),
    bodies: async () => ['grant_type=client_credentials&scope=read'],
    stop: child.stop,
  }
}
