import type { ServerResponse } from 'node:http'
import { halfOf, type Reply } from './reply'

/** What a connection that breaks lets through: nothing, or half of a body whose whole length was announced. */
export function sendLost({ status, headers, body, lost }: Reply, outgoing: ServerResponse): void {
  if (lost === 'answer') {
    outgoing.destroy()
    return
  }
  outgoing.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(body ?? '') })
  if (body === null) outgoing.end()
  else outgoing.write(halfOf(body), () => outgoing.destroy())
}
