import { Agent, request } from 'node:http'
import type { SandboxDomain } from '../sandbox/sandbox-types'
import { administratorForm, askToken, basic } from './sandbox-client'

/** Reads from a domain's admin API over one connection that stays open. Lighter than `fetch`, which would be measured along. */
export interface AdminReader {
  /** The body, unread. `path` begins after `/admin/v1/`. */
  get: (path: string) => Promise<Buffer>
  close: () => void
}

export async function adminReader(domain: SandboxDomain): Promise<AdminReader> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const { clientId, clientSecret } = domain.admin
  const token = await askToken(domain, basic(clientId, clientSecret), administratorForm)
  const get = (path: string) =>
    new Promise<Buffer>((resolve, reject) => {
      const headers = { authorization: `Bearer ${token}` }
      const outgoing = request(`${domain.url}/admin/v1/${path}`, { agent, headers }, (answer) => {
        const chunks: Buffer[] = []
        answer.on('data', (chunk: Buffer) => chunks.push(chunk))
        answer.on('end', () => {
          const body = Buffer.concat(chunks)
          if (answer.statusCode === 200) resolve(body)
          else reject(new Error(`${path}: ${answer.statusCode} ${body.toString('utf8').slice(0, 300)}`))
        })
      })
      outgoing.on('error', reject)
      outgoing.end()
    })
  return { get, close: () => agent.destroy() }
}
