import type { ServerResponse } from 'node:http'
import type { Reply, Written } from './reply'

/**
 * Sends a body while it is written, so that the client reads its beginning meanwhile. One that comes in a single part has its length
 * told, as any other; of a longer one nobody knows the length before its end, so it goes out in chunks.
 */
export function sendWritten({ status, headers, sent }: Reply, body: Written, outgoing: ServerResponse): void {
  let held: Buffer | undefined
  body((part) => {
    if (held === undefined) {
      held = part
      return
    }
    if (!outgoing.headersSent) outgoing.writeHead(status, headers)
    outgoing.write(held)
    // Node holds back what is written until the turn ends, which here is when all is written.
    outgoing.socket?.uncork()
    held = part
  })
  if (!outgoing.headersSent) outgoing.writeHead(status, { ...headers, 'content-length': held?.length ?? 0 })
  outgoing.end(held, sent)
}
