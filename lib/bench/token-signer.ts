import { generateKeyPairSync, randomUUID, sign } from 'node:crypto'

/** Signs the claims of `token` anew each time, with a key of the same size, in the thread pool. */
export function tokenSigner(token: string): () => Promise<string> {
  const [header, payload = ''] = token.split('.')
  const claims = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as object
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  return () => {
    const seconds = Math.floor(Date.now() / 1000)
    const fresh = { ...claims, jti: randomUUID(), iat: seconds, exp: seconds + 3600 }
    const data = `${header}.${Buffer.from(JSON.stringify(fresh)).toString('base64url')}`
    return new Promise((resolve, reject) =>
      sign('sha256', Buffer.from(data), privateKey, (error, signature) =>
        error ? reject(error) : resolve(`${data}.${signature.toString('base64url')}`),
      ),
    )
  }
}
