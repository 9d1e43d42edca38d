import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tokenSigner } from './token-signer'

/**
 * What no server that signs its tokens can do without. One request to `/AMOUNT/DEPTH` has so many signed, so many at once, and is
 * answered when all are.
 */
export async function signatureAlone(token: string): Promise<string> {
  const signed = tokenSigner(token)
  const server = createServer(async (incoming, outgoing) => {
    const [, amount, depth] = (incoming.url ?? '').split('/').map(Number)
    let left = amount ?? 0
    const signer = async () => {
      while (left-- > 0) await signed()
    }
    await Promise.all(Array.from({ length: depth ?? 1 }, signer))
    outgoing.end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}
