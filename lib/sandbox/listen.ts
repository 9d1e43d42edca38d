import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sentence } from './http/answers'
import { Mistake } from './http/check'
import { hasForeignOrigin } from './http/foreign-origin'
import type { Incoming } from './http/incoming'
import { readBody } from './http/read-body'
import { type Reply, reply } from './http/reply'
import { requestUrl } from './http/request-url'
import { sendLost } from './http/send-lost'
import { sendWritten } from './http/send-written'
import { addressOf, checkHostname, isOurHost } from './listening-host'
import type { Sandbox } from './sandbox-types'

const bodyLimit = 1024 * 1024
/** The state of a large world, read only when the control token was right. A text of 512 megabytes is longer than V8 can hold. */
const controlLimit = 500 * bodyLimit

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
      .then((answered) => send(answered, outgoing))
      .catch((thrown) => {
        console.error(thrown)
        if (outgoing.headersSent) outgoing.destroy()
        else send(sentence(500, 'The sandbox made a mistake; its output says which.'), outgoing)
      })
  })
  await bind(server, port, hostname).catch((problem: NodeJS.ErrnoException) => {
    if (port !== 0 && (problem.code === 'EADDRINUSE' || problem.code === 'EACCES')) return bind(server, 0, hostname)
    if (problem.code === 'EADDRNOTAVAIL' || problem.code === 'ENOTFOUND')
      throw new Mistake(`This machine has no address "${hostname}" to listen on. Name one of its own, or leave it out.`)
    throw problem
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

const ports = new WeakMap<Server, number>()

/** Asked of the socket once: that is a system call, and each request needs it. */
function portOf(server: Server): number {
  const known = ports.get(server)
  if (known !== undefined) return known
  const { port } = server.address() as AddressInfo
  ports.set(server, port)
  return port
}

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
  const url = requestUrl(host, incoming.url?.startsWith('/') ? incoming.url : '/')
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
  if (body === undefined) throw new Error('The state is longer than 500 megabytes. Begin with it: --import.')
  return body
}

function headerOf({ headers }: IncomingMessage, name: string): string | null {
  const value = headers[name.toLowerCase()]
  return Array.isArray(value) ? value.join(', ') : (value ?? null)
}

function send(answered: Reply, outgoing: ServerResponse): void {
  const { status, headers, body, lost, sent } = answered
  if (lost !== undefined) {
    sendLost(answered, outgoing)
    return
  }
  if (body === null) {
    // Told, or else an empty refusal goes out in chunks; 204 and 304 have no length, and HEAD has that of GET.
    const isBare = status === 204 || status === 304 || outgoing.req.method === 'HEAD'
    outgoing.writeHead(status, isBare ? headers : { ...headers, 'content-length': 0 }).end()
    return
  }
  if (typeof body === 'function') {
    sendWritten(answered, body, outgoing)
    return
  }
  // With its length told, an answer goes out as it is, in one piece.
  if (typeof body !== 'string') {
    outgoing.writeHead(status, { ...headers, 'content-length': body.length }).end(body, sent)
    return
  }
  const bytes = Buffer.byteLength(body)
  outgoing.writeHead(status, { ...headers, 'content-length': bytes })
  // What is as many bytes as characters is plain ASCII, which is written as it is.
  outgoing.end(body, bytes === body.length ? 'latin1' : 'utf8')
}
