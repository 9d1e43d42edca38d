import { webcrypto, X509Certificate } from 'node:crypto'
import { patchApp } from '../admin/app-operations'
import { deleteCertificate, importCertificate } from '../admin/certificate-operations'
import { issueCertificate } from '../seed/issue-certificate'
import { folded } from '../world/domain-state'
import type { Certificate } from '../world/resources'
import { type Aim, culprit, defineFault, everyService } from './fault'

const day = 86_400_000

/** As if a year had passed: the same alias and the same public key, in a certificate that ended yesterday. */
export default defineFault({
  id: 'certificate-valid',
  kind: 'domain',
  title: 'The certificate has expired',
  services: everyService,
  needs: ['key'],
  prepare: (aim) => expiredTwin(healthyCertificate(aim), aim.now),
  breaks(aim, x509Base64Certificate) {
    const { domain, client, now } = aim
    const old = healthyCertificate(aim)
    const { certificateAlias } = old
    const certificates = client.certificates ?? []
    const others = certificates.filter(({ certAlias }) => folded(certAlias) !== folded(certificateAlias))
    const bare = patchApp(domain, client, [{ op: 'replace', path: 'certificates', value: others }], culprit, now)
    deleteCertificate(domain, 'clientCertificates', old)
    importCertificate(domain, 'clientCertificates', { certificateAlias, x509Base64Certificate }, culprit, now)
    patchApp(domain, bare, [{ op: 'replace', path: 'certificates', value: certificates }], culprit, now)
  },
})

function healthyCertificate({ domain, target, alias }: Aim): Certificate {
  const certificate = domain.clientCertificates.find('alias', folded(alias))
  if (!certificate) throw new Error(`${target.domain} has no client certificate with the alias "${alias}".`)
  return certificate
}

async function expiredTwin({ x509Base64Certificate }: Certificate, now: number): Promise<string> {
  const healthy = new X509Certificate(Buffer.from(x509Base64Certificate, 'base64'))
  const spki = healthy.publicKey.export({ type: 'spki', format: 'der' })
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' }
  const publicKey = await webcrypto.subtle.importKey('spki', spki, algorithm, true, ['verify'])
  // The caller's private key is not ours to sign with; an elliptic key is made in no time.
  const issuer = await webcrypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, false, ['sign', 'verify'])
  return issueCertificate({
    subject: 'CN=expired',
    issuer: 'CN=Assay sandbox',
    publicKey,
    signingKey: issuer.privateKey,
    notBefore: now - 366 * day,
    notAfter: now - day,
    serialNumber: '0e',
  })
}
