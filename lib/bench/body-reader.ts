import { Agent, request } from 'node:http'

/** Reads from a server over one connection that stays open. Lighter than `fetch`, which would be measured along. */
export interface BodyReader {
  /** The body, unread. */
  get: (path: string) => Promise<Buffer>
  /** Takes the body in and lets it go; answers its bytes. */
  drain: (path: string) => Promise<number>
  close: () => void
}

/** `path` follows `base`. */
export function bodyReader(base: string, headers: Record<string, string> = {}): BodyReader {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ask = (path: string, take: (chunk: Buffer) => void) =>
    new Promise<void>((resolve, reject) => {
      const outgoing = request(`${base}${path}`, { agent, headers }, (answer) => {
        answer.on('data', take)
        answer.on('error', reject)
        answer.on('end', () =>
          answer.statusCode === 200 ? resolve() : reject(new Error(`${path}: ${answer.statusCode}`)),
        )
      })
      outgoing.on('error', reject)
      outgoing.end()
    })
  return {
    async get(path) {
      const chunks: Buffer[] = []
      await ask(path, (chunk) => chunks.push(chunk))
      return Buffer.concat(chunks)
    },
    async drain(path) {
      let bytes = 0
      await ask(path, (chunk) => {
        bytes += chunk.length
      })
      return bytes
    },
    close: () => agent.destroy(),
  }
}
