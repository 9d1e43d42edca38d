import { attempt } from '../attempt'
import { type Bytes, concat } from '../bytes'
import { derTag, writeDer } from '../der'
import { objectId } from './object-ids'
import { macKey } from './pkcs12-mac'

interface Wanted {
  /** PKCS#8, as `makeKeyPair` gives it once. */
  pkcs8: Bytes
  certificate: Bytes
  alias: string
  password: string
  /** 80 random bytes: salts and start values. */
  random: Bytes
}

/** What keytool writes; each guess at the password costs that many hashes. */
const iterations = 10_000

const { sequence, integer, octetString, context0 } = derTag
const set = 0x31
const utf16String = 0x1e

/**
 * A PKCS#12 store with one key and its certificate under one alias: AES-256, PBKDF2 and a SHA-256 seal, which openssl 1.1.1 and
 * keytool of Java 8u301 open without options. `null`: the certificate or key cannot be put into one.
 */
export async function writePkcs12({ pkcs8, certificate, alias, password, random }: Wanted): Promise<Bytes | null> {
  const part = (index: number) => random.slice(index * 16, index * 16 + 16)
  const written = await attempt(async () => {
    const id = new Uint8Array(await crypto.subtle.digest('SHA-1', certificate))
    const attributes = writeDer(
      set,
      attribute(objectId.friendlyName, writeDer(utf16String, utf16(alias))),
      attribute(objectId.localKeyId, writeDer(octetString, id)),
    )
    const key = await lock(pkcs8, password, part(0), part(1))
    const keyBag = bag(
      objectId.lockedKeyBag,
      writeDer(sequence, key.algorithm, writeDer(octetString, key.data)),
      attributes,
    )
    const held = writeDer(sequence, oid(objectId.x509Certificate), explicit(writeDer(octetString, certificate)))
    const safe = await lock(
      writeDer(sequence, bag(objectId.certificateBag, held, attributes)),
      password,
      part(2),
      part(3),
    )
    const contents = writeDer(sequence, plainContent(writeDer(sequence, keyBag)), lockedContent(safe))
    return writeDer(sequence, number(3), plainContent(contents), await seal(contents, password, part(4)))
  })
  return written.ok ? written.value : null
}

const explicit = (inner: Bytes) => writeDer(context0, inner)

const plainContent = (inner: Bytes) =>
  writeDer(sequence, oid(objectId.pkcs7Data), explicit(writeDer(octetString, inner)))

const lockedContent = ({ algorithm, data }: Locked) => {
  const info = writeDer(sequence, oid(objectId.pkcs7Data), algorithm, writeDer(0x80, data))
  return writeDer(sequence, oid(objectId.encryptedData), explicit(writeDer(sequence, number(0), info)))
}

const bag = (kind: string, value: Bytes, attributes: Bytes) =>
  writeDer(sequence, oid(kind), explicit(value), attributes)

const attribute = (kind: string, value: Bytes) => writeDer(sequence, oid(kind), writeDer(set, value))

interface Locked {
  algorithm: Bytes
  data: Bytes
}

/** PBES2 with PBKDF2-HMAC-SHA-256 and AES-256-CBC (RFC 8018 §6.2). */
async function lock(plain: Bytes, password: string, salt: Bytes, iv: Bytes): Promise<Locked> {
  const secret = await crypto.subtle.importKey('raw', new TextEncoder().encode(password), 'PBKDF2', false, [
    'deriveKey',
  ])
  const key = await crypto.subtle.deriveKey(
    { name: 'PBKDF2', salt, iterations, hash: 'SHA-256' },
    secret,
    { name: 'AES-CBC', length: 256 },
    false,
    ['encrypt'],
  )
  const data = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-CBC', iv }, key, plain))
  const prf = writeDer(sequence, oid(objectId.hmacSha256), writeDer(0x05))
  const kdf = writeDer(
    sequence,
    oid(objectId.pbkdf2),
    writeDer(sequence, writeDer(octetString, salt), number(iterations), prf),
  )
  const cipher = writeDer(sequence, oid(objectId.aes256Cbc), writeDer(octetString, iv))
  return { algorithm: writeDer(sequence, oid(objectId.pbes2), writeDer(sequence, kdf, cipher)), data }
}

async function seal(contents: Bytes, password: string, salt: Bytes): Promise<Bytes> {
  const key = await macKey('SHA-256', { password, salt, iterations }, 'sign')
  const digest = new Uint8Array(await crypto.subtle.sign('HMAC', key, contents))
  const sha256 = writeDer(sequence, oid(objectId.sha256), writeDer(0x05))
  return writeDer(
    sequence,
    writeDer(sequence, sha256, writeDer(octetString, digest)),
    writeDer(octetString, salt),
    number(iterations),
  )
}

const number = (value: number): Bytes => {
  const bytes = [value & 0xff]
  for (let rest = value >> 8; rest > 0; rest >>= 8) bytes.unshift(rest & 0xff)
  // A first bit that is set would make it negative.
  return writeDer(integer, new Uint8Array((bytes[0] ?? 0) >= 0x80 ? [0, ...bytes] : bytes))
}

const oid = (dotted: string): Bytes => {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number)
  const arc = (value: number): number[] => {
    const bytes = [value % 128]
    for (let left = Math.floor(value / 128); left > 0; left = Math.floor(left / 128)) bytes.unshift((left % 128) + 128)
    return bytes
  }
  return writeDer(derTag.objectId, new Uint8Array([first * 40 + second, ...rest].flatMap(arc)))
}

const utf16 = (text: string): Bytes =>
  concat(
    ...Array.from(
      { length: text.length },
      (_, at) => new Uint8Array([text.charCodeAt(at) >> 8, text.charCodeAt(at) & 0xff]),
    ),
  )
