import { Agent, request } from 'node:http'
import type { SandboxDomain } from '../sandbox/sandbox-types'
import { administratorForm, askToken, basic } from './sandbox-client'

/** Reads from a domain's admin API over one connection that stays open. Lighter than `fetch`, which would be measured along. */
export interface AdminReader {
  /** The body, unread. `path` begins after `/admin/v1/`. */
  get: (path: string) => Promise<Buffer>
  /** Takes the body in and lets it go; answers its bytes. */
  drain: (path: string) => Promise<number>
  close: () => void
}

export async function adminReader(domain: SandboxDomain): Promise<AdminReader> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const { clientId, clientSecret } = domain.admin
  const token = await askToken(domain, basic(clientId, clientSecret), administratorForm)
  const ask = (path: string, take: (chunk: Buffer) => void) =>
    new Promise<void>((resolve, reject) => {
      const headers = { authorization: `Bearer ${token}` }
      const outgoing = request(`${domain.url}/admin/v1/${path}`, { agent, headers }, (answer) => {
        answer.on('data', take)
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
