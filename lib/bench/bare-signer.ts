import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tokenSigner } from './token-signer'

/** A server that checks nothing and knows nobody: whatever comes, it signs the claims of `token` anew and answers. */
export async function bareSigner(token: string): Promise<string> {
  const signed = tokenSigner(token)
  const server = createServer(async (incoming, outgoing) => {
    incoming.resume()
    const body = JSON.stringify({ access_token: await signed(), token_type: 'Bearer', expires_in: 3600 })
    outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
    outgoing.end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`
}
