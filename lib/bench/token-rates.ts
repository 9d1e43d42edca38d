import autocannon from 'autocannon'
import { startChild } from './child'
import { median, printTable } from './table'

const rounds = 3
const secondsEach = 4
const connections = 10

interface Peer {
  name: string
  url: string
  authorization: string
  body: string
  stop: () => Promise<void>
}

/** Client-credentials tokens a second, each server in a process of its own, turn by turn in one run. */
export async function tokenRates(): Promise<void> {
  const peers = [await sandbox(), await peer('oauth2-mock-server'), await peer('oidc-provider')]
  const rates = new Map<string, number[]>(peers.map(({ name }) => [name, []]))
  const slow = new Map<string, number[]>(peers.map(({ name }) => [name, []]))
  for (let round = 0; round < rounds; round++) {
    for (const { name, url, authorization, body } of peers) {
      const result = await autocannon({
        url,
        connections,
        duration: secondsEach,
        method: 'POST',
        headers: { authorization, 'content-type': 'application/x-www-form-urlencoded' },
        body,
      })
      if (result.non2xx + result.errors > 0)
        throw new Error(`${name}: ${result.non2xx} refusals, ${result.errors} errors`)
      rates.get(name)?.push(result.requests.average)
      slow.get(name)?.push(result.latency.p99)
    }
  }
  for (const { stop } of peers) await stop()
  const own = median(rates.get('Assay sandbox') ?? [])
  printTable(
    `Token requests, client credentials, RS256 with RSA-2048, ${connections} connections, ${rounds} × ${secondsEach} s`,
    ['', 'tokens/s', 'sandbox is', 'p99 ms'],
    peers.map(({ name }) => {
      const rate = median(rates.get(name) ?? [])
      return [name, rate.toFixed(0), `${(own / rate).toFixed(2)} ×`, median(slow.get(name) ?? []).toFixed(1)]
    }),
  )
}

const basic = (id: string, secret: string) => `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}`

async function sandbox(): Promise<Peer> {
  const child = await startChild(process.execPath, ['dist/sandbox.mjs'], { isReady: (line) => line.startsWith('{') })
  const { domains } = JSON.parse(child.line) as {
    domains: { url: string; admin: { clientId: string; clientSecret: string } }[]
  }
  const domain = domains[0]
  if (!domain) throw new Error('the sandbox has no domain')
  return {
    name: 'Assay sandbox',
    url: `${domain.url}/oauth2/v1/token`,
    authorization: basic(domain.admin.clientId, domain.admin.clientSecret),
    body: 'grant_type=client_credentials&scope=urn%3Aopc%3Aidm%3A__myscopes__',
    stop: child.stop,
  }
}

async function peer(name: 'oauth2-mock-server' | 'oidc-provider'): Promise<Peer> {
  const child = await startChild(process.execPath, ['dist/peer.mjs', name], {
    isReady: (line) => line.startsWith('http'),
  })
  return {
    name,
    url: child.line,
    authorization: basic('bench', 'bench-secret'),
    body: 'grant_type=client_credentials&scope=read',
    stop: child.stop,
  }
}
