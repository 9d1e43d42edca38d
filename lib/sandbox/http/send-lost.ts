import type { ServerResponse } from 'node:http'
import { halfOf, type Reply, wholeOf } from './reply'

/** What a connection that breaks lets through: nothing, or half of a body whose whole length was announced. */
export function sendLost({ status, headers, body, lost }: Reply, outgoing: ServerResponse): void {
  if (lost === 'answer') {
    outgoing.destroy()
    return
  }
  const whole = wholeOf(body)
  outgoing.writeHead(status, { ...headers, 'content-length': Buffer.byteLength(whole ?? '') })
  if (whole === null) outgoing.end()
  else outgoing.write(halfOf(whole), () => outgoing.destroy())
}
