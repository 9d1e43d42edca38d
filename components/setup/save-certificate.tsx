import { Button } from '@/components/ui/button'
import { fromBase64 } from '@/lib/jose/bytes'
import { toPem } from '@/lib/jose/key-pair'
import { download } from './download'

/** The public half as a file: what a caller's key store, or a domain's own console, is given. `x509` is base64 of the DER. */
export function SaveCertificate({ alias, x509 }: { alias: string; x509: string }) {
  const der = fromBase64(x509)
  if (!der) return null
  return (
    <>
      <Button small onClick={() => download(`${alias}_certificate.pem`, toPem('CERTIFICATE', der))}>
        Save the certificate (.pem)
      </Button>
      <Button small onClick={() => download(`${alias}_certificate.cer`, der, 'application/pkix-cert')}>
        Save it as DER (.cer)
      </Button>
    </>
  )
}
