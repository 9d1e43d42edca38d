import type { IncomingMessage } from 'node:http'

/** As text, which every body the sandbox takes is; `undefined` when it is longer than `limit` bytes. */
export function readBody(incoming: IncomingMessage, limit: number): Promise<string | undefined> {
  // Events and not `for await`: an async iterator costs a token request more than all of its checks.
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let size = 0
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length
      if (size <= limit) chunks.push(chunk)
      else resolve(undefined)
    })
    incoming.on('end', () => resolve(text(chunks)))
    incoming.on('error', reject)
  })
}

/** Nearly every body comes in one piece. */
const text = (chunks: Buffer[]): string =>
  chunks.length === 1 && chunks[0] ? chunks[0].toString('utf8') : Buffer.concat(chunks).toString('utf8')
