// The certificate library needs this polyfill before it is loaded; the lite one leaves out stand-ins for Map and WeakMap.
import 'reflect-metadata/lite'

export { Name, X509Certificate, X509CertificateGenerator } from '@peculiar/x509'
