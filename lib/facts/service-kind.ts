/** Kinds of services that are called with a token. */
export type ServiceKind = 'opa' | 'oic' | 'fusion' | 'gateway' | 'admin'

/** As sentences name them where no instance's own name is known. */
export const products: Record<ServiceKind, string> = {
  opa: 'Process Automation',
  oic: 'Oracle Integration',
  fusion: 'Fusion Applications',
  gateway: 'the API gateway',
  admin: 'the identity domain’s own API',
}
