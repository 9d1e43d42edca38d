import { SimpleAuthenticationDetailsProvider } from 'oci-common'
import { IdentityDomainsClient } from 'oci-identitydomains'
import type { Profile } from './signature-fixture'

/** Oracle's SDK as its users make it. `endpoint` is the domain's URL. Set OCI_SDK_DEFAULT_CIRCUITBREAKER_ENABLED before. */
export function sdkClient(endpoint: string, profile: Profile, privateKey: string): IdentityDomainsClient {
  const { tenancy, user, fingerprint } = profile
  const authenticationDetailsProvider = new SimpleAuthenticationDetailsProvider(
    tenancy,
    user,
    fingerprint,
    privateKey,
    null,
  )
  const client = new IdentityDomainsClient({ authenticationDetailsProvider })
  client.endpoint = endpoint
  return client
}
