import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sentence } from './http/answers'
import { hasForeignOrigin } from './http/foreign-origin'
import type { Incoming } from './http/incoming'
import { type Reply, reply } from './http/reply'
import { sendLost } from './http/send-lost'
import { addressOf, checkHostname, isOurHost } from './listening-host'
import type { Sandbox } from './sandbox-types'

const bodyLimit = 1024 * 1024
/** The state of a large world; it is read only when the control token was right. */
const controlLimit = 512 * bodyLimit

export interface Listening {
  url: string
  port: number
  close(): Promise<void>
}

export interface ListenOptions {
  port?: number
  hostname?: string
  /** Allows a hostname that others can reach. They can then take every identity of the sandbox. */
  isExposedToNetwork?: boolean
}

/** Serves the sandbox on a loopback port: `port` when it is free, else any. Throws a sentence when others could reach it. */
export async function listenSandbox(
  sandbox: Sandbox,
  { port = 0, hostname = '127.0.0.1', isExposedToNetwork = false }: ListenOptions = {},
): Promise<Listening> {
  checkHostname(hostname, isExposedToNetwork)
  const server = createServer((incoming, outgoing) => {
    void answer(sandbox, server, hostname, incoming)
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
    url: `http://${addressOf(hostname)}:${bound}`,
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

async function answer(sandbox: Sandbox, server: Server, hostname: string, incoming: IncomingMessage): Promise<Reply> {
  const { method = 'GET', headers } = incoming
  const host = headers.host ?? ''
  if (!isOurHost(host, portOf(server), hostname))
    return sentence(421, `This is the sandbox on this machine, not "${host.slice(0, 100)}".`)
  const url = new URL(`http://${host}${incoming.url?.startsWith('/') ? incoming.url : '/'}`)
  if (method === 'TRACE' || method === 'CONNECT') return reply(405)
  const isChange = method !== 'GET' && method !== 'HEAD'
  const isControl = url.pathname.startsWith('/control/')
  const body = isChange && !isControl ? await readBody(incoming, bodyLimit) : ''
  if (body === undefined) return sentence(413, 'The sandbox reads no more than one megabyte.')
  const request: Incoming = {
    method,
    target: incoming.url ?? '/',
    headers: { get: (name) => headerOf(incoming, name) },
    text: async () => (isControl ? readControlBody(incoming) : body),
  }
  if (isChange && hasForeignOrigin(request, url))
    return sentence(403, 'The sandbox takes no changes from pages of other sites.')
  return sandbox.handle(request, url)
}

async function readControlBody(incoming: IncomingMessage): Promise<string> {
  const body = await readBody(incoming, controlLimit)
  if (body === undefined) throw new Error('The state is longer than 512 megabytes. Begin with it: --import.')
  return body
}

function headerOf({ headers }: IncomingMessage, name: string): string | null {
  const value = headers[name.toLowerCase()]
  return Array.isArray(value) ? value.join(', ') : (value ?? null)
}

/** As text, which every body the sandbox takes is; `undefined` when it is too long. */
async function readBody(incoming: IncomingMessage, limit: number): Promise<string | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > limit) return undefined
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}

function send(answered: Reply, outgoing: ServerResponse): void {
  const { status, headers, body, lost } = answered
  if (lost !== undefined) {
    sendLost(answered, outgoing)
    return
  }
  outgoing.writeHead(status, headers)
  outgoing.end(body ?? undefined)
}
