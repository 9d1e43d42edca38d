import { spawnSync } from 'node:child_process'
import { sign } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A key pair as it is made outside the console: its certificate, and what signs with it as another program does. */
export function opensslKey(commonName: string) {
  const folder = mkdtempSync(join(tmpdir(), 'assay-key-'))
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')]
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '30', '-subj', `/CN=${commonName}`]
  const { status, stderr } = spawnSync('openssl', [...request, '-keyout', key, '-out', certificate], {
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(stderr)
  const pem = readFileSync(key, 'utf8')
  const x509 = readFileSync(certificate, 'utf8').replace(/-----[^-]+-----|\s/g, '')
  rmSync(folder, { recursive: true })
  return {
    x509,
    /** RS256. */
    signJwt(header: object, claims: object): string {
      const data = [header, claims].map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
      return `${data}.${sign('sha256', Buffer.from(data), pem).toString('base64url')}`
    },
  }
}
