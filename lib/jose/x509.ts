// The certificate library needs this polyfill before it is loaded.
import 'reflect-metadata'

export { Name, X509Certificate, X509CertificateGenerator } from '@peculiar/x509'
