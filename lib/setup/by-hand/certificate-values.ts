import { createHash } from 'node:crypto'
import { toPem } from '../../jose/key-pair'
import type { HandValue } from './hand-work'

/** The certificate as a file to save, and by what both sides tell that it is the same. It holds no private key. */
export function certificateValues({ alias, x509 }: { alias: string; x509: string }): HandValue[] {
  const der = Uint8Array.from(Buffer.from(x509, 'base64'))
  const sha1 = createHash('sha1').update(der).digest('hex')
  return [
    { label: 'Alias', value: alias },
    { label: 'SHA-1 thumbprint', value: sha1 },
    { label: `${alias}.pem`, value: toPem('CERTIFICATE', der).trim() },
  ]
}

/** Oracle's page for partner certificates speaks of a DER file. */
export const asDerFile = (alias: string): string =>
  `Save the certificate below as ${alias}.pem; where the page wants DER: openssl x509 -in ${alias}.pem -outform der -out ${alias}.cer`
