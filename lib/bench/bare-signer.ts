import { generateKeyPairSync, randomUUID, sign } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server that checks nothing and knows nobody: whatever comes, it signs the claims of `token` anew and answers. */
export async function bareSigner(token: string): Promise<string> {
  const [header, payload = ''] = token.split('.')
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as object
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const server = createServer((incoming, outgoing) => {
    incoming.resume()
    const seconds = Math.floor(Date.now() / 1000)
    const fresh = { ...claims, jti: randomUUID(), iat: seconds, exp: seconds + 3600 }
    const data = `${header}.${Buffer.from(JSON.stringify(fresh)).toString('base64url')}`
    sign('sha256', Buffer.from(data), privateKey, (error, signature) => {
      if (error) throw error
      const access_token = `${data}.${signature.toString('base64url')}`
      const body = JSON.stringify({ access_token, token_type: 'Bearer', expires_in: 3600 })
      outgoing.writeHead(200, { 'content-type': 'application/json', 'content-length': body.length })
      outgoing.end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/token`
}
