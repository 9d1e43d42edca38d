import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sentence } from './http/answers'
import { hasForeignOrigin } from './http/foreign-origin'
import type { Incoming } from './http/incoming'
import { type Reply, reply } from './http/reply'
import type { Sandbox } from './sandbox-types'

const bodyLimit = 1024 * 1024

export interface Listening {
  url: string
  port: number
  close(): Promise<void>
}

/** Serves the sandbox on a loopback port: `port` when it is free, else any. */
export async function listenSandbox(
  sandbox: Sandbox,
  { port = 0, hostname = '127.0.0.1' }: { port?: number; hostname?: '127.0.0.1' } = {},
): Promise<Listening> {
  const server = createServer((incoming, outgoing) => {
    void answer(sandbox, server, incoming)
      .catch((thrown) => {
        console.error(thrown)
        return sentence(500, 'The sandbox made a mistake; its output says which.')
      })
      .then((answered) => send(answered, outgoing))
  })
  await bind(server, port, hostname).catch((problem: NodeJS.ErrnoException) => {
    if (port === 0 || (problem.code !== 'EADDRINUSE' && problem.code !== 'EACCES')) throw problem
    return bind(server, 0, hostname)
  })
  const bound = portOf(server)
  return {
    url: `http://${hostname}:${bound}`,
    port: bound,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port

function bind(server: Server, port: number, hostname: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, hostname, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

async function answer(sandbox: Sandbox, server: Server, incoming: IncomingMessage): Promise<Reply> {
  const { method = 'GET', headers } = incoming
  const host = headers.host ?? ''
  // A page elsewhere may have its own name point at this machine; it cannot make a browser send ours.
  if (!isOurName(host, portOf(server)))
    return sentence(421, `This is the sandbox on this machine, not "${host.slice(0, 100)}".`)
  const url = new URL(`http://${host}${incoming.url?.startsWith('/') ? incoming.url : '/'}`)
  if (method === 'TRACE' || method === 'CONNECT') return reply(405)
  const isChange = method !== 'GET' && method !== 'HEAD'
  const body = isChange ? await readBody(incoming) : ''
  if (body === undefined) return sentence(413, 'The sandbox reads no more than one megabyte.')
  const request: Incoming = {
    method,
    target: incoming.url ?? '/',
    headers: { get: (name) => headerOf(incoming, name) },
    text: async () => body,
  }
  if (isChange && hasForeignOrigin(request, url))
    return sentence(403, 'The sandbox takes no changes from pages of other sites.')
  return sandbox.handle(request, url)
}

const isOurName = (host: string, port: number): boolean =>
  host === `127.0.0.1:${port}` || host === `localhost:${port}` || host === `[::1]:${port}`

function headerOf({ headers }: IncomingMessage, name: string): string | null {
  const value = headers[name.toLowerCase()]
  return Array.isArray(value) ? value.join(', ') : (value ?? null)
}

/** As text, which every body the sandbox takes is; `undefined` when it is too long. */
async function readBody(incoming: IncomingMessage): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > bodyLimit) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function send({ status, headers, body }: Reply, outgoing: ServerResponse): void {
  outgoing.writeHead(status, headers)
  outgoing.end(body ?? undefined)
}
