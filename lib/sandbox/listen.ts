import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { sentence } from './http/answers'
import { hasForeignOrigin } from './http/foreign-origin'
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
    answer(sandbox, server, incoming)
      .catch((thrown) => {
        console.error(thrown)
        return sentence(500, 'The sandbox made a mistake; its output says which.')
      })
      .then((response) => send(response, outgoing))
      .catch((thrown) => outgoing.destroy(thrown))
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

async function answer(sandbox: Sandbox, server: Server, incoming: IncomingMessage): Promise<Response> {
  const { method = 'GET', headers } = incoming
  const host = headers.host ?? ''
  // A page elsewhere may have its own name point at this machine; it cannot make a browser send ours.
  if (!['127.0.0.1', 'localhost', '[::1]'].some((name) => host === `${name}:${portOf(server)}`))
    return sentence(421, `This is the sandbox on this machine, not "${host.slice(0, 100)}".`)
  const url = new URL(`http://${host}${incoming.url?.startsWith('/') ? incoming.url : '/'}`)
  if (method === 'TRACE' || method === 'CONNECT') return new Response(null, { status: 405 })
  const isChange = method !== 'GET' && method !== 'HEAD'
  const body = isChange ? await readBody(incoming) : undefined
  if (body === 'too large') return sentence(413, 'The sandbox reads no more than one megabyte.')
  const request = new Request(url, {
    method,
    headers: pairs(incoming.rawHeaders),
    ...(body === undefined || body.text === '' ? {} : { body: body.text }),
  })
  if (isChange && hasForeignOrigin(request, url))
    return sentence(403, 'The sandbox takes no changes from pages of other sites.')
  return sandbox.fetch(request)
}

function pairs(raw: string[]): [string, string][] {
  const all: [string, string][] = []
  for (let index = 0; index + 1 < raw.length; index += 2) all.push([raw[index] ?? '', raw[index + 1] ?? ''])
  return all.filter(([name]) => !/^(connection|keep-alive|transfer-encoding|upgrade|expect)$/i.test(name))
}

/** As text: every body the sandbox takes is one, and a `Request` made of bytes costs twice as much as the same of text. */
async function readBody(incoming: IncomingMessage): Promise<{ text: string } | 'too large'> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size > bodyLimit) return 'too large'
    chunks.push(chunk)
  }
  return { text: Buffer.concat(chunks).toString('utf8') }
}

async function send(response: Response, outgoing: ServerResponse): Promise<void> {
  const body = response.body === null ? undefined : Buffer.from(await response.arrayBuffer())
  outgoing.writeHead(response.status, [...response.headers].flat())
  outgoing.end(body)
}
