/**
 * RS256 in Postman's sandbox, which has `crypto-js` for the hash and nothing for RSA: the private key's numbers are read out of PKCS#8 and
 * the signature is computed (RFC 8017 §5.2.1, by the Chinese remainder theorem).
 */
export const signScript = `const cryptoJs = require('crypto-js')

const base64url = (words) =>
  cryptoJs.enc.Base64.stringify(words).replace(/\\+/g, '-').replace(/\\//g, '_').replace(/=+$/, '')
const encodedJson = (value) => base64url(cryptoJs.enc.Utf8.parse(JSON.stringify(value)))

// The numbers of a PKCS#8 RSA key: n, e, d, p, q, d mod p-1, d mod q-1, 1/q mod p.
function numbersOf(pem) {
  if (!/BEGIN PRIVATE KEY/.test(pem))
    throw new Error('privateKey must be PKCS#8 without a password: openssl pkcs8 -topk8 -nocrypt -in key.pem')
  const hex = cryptoJs.enc.Base64.parse(pem.replace(/-----[^-]+-----|\\s|\\\\n/g, '')).toString(cryptoJs.enc.Hex)
  const open = (at) => {
    const first = parseInt(hex.substr(at + 2, 2), 16)
    const more = first > 127 ? (first - 128) * 2 : 0
    const start = at + 4 + more
    const size = more ? parseInt(hex.substr(at + 4, more), 16) : first
    return { start, end: start + size * 2 }
  }
  const version = open(open(0).start)
  const algorithm = open(version.end)
  const key = open(open(algorithm.end).start)
  const numbers = []
  for (let at = key.start; at < key.end; ) {
    const part = open(at)
    numbers.push(BigInt('0x' + hex.slice(part.start, part.end)))
    at = part.end
  }
  return numbers.slice(1)
}

function power(base, exponent, modulus) {
  let result = 1n
  for (let square = base % modulus, rest = exponent; rest > 0n; rest >>= 1n) {
    if (rest & 1n) result = (result * square) % modulus
    square = (square * square) % modulus
  }
  return result
}

function signed(header, claims) {
  const now = Math.floor(Date.now() / 1000)
  const jti = cryptoJs.lib.WordArray.random(16).toString()
  const input = encodedJson(header) + '.' + encodedJson({ ...claims, iat: now, exp: now + 300, jti })
  const [n, , , p, q, dp, dq, inverse] = numbersOf(pm.environment.get('privateKey') || '')
  const size = n.toString(16).length + (n.toString(16).length % 2)
  const hash = '3031300d060960864801650304020105000420' + cryptoJs.SHA256(input).toString()
  const message = BigInt('0x0001' + 'f'.repeat(size - hash.length - 6) + '00' + hash)
  const one = power(message, dp, p)
  const other = power(message, dq, q)
  const signature = other + q * ((inverse * (((one - other) % p) + p)) % p)
  return input + '.' + base64url(cryptoJs.enc.Hex.parse(signature.toString(16).padStart(size, '0')))
}`
