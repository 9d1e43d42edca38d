import { oracle, rfc } from '../cite'
import type { Cite } from '../gate'

export const sources = {
  netsuiteTokens: oracle(
    'NetSuite: OAuth 2.0 errors in the Login Audit Trail',
    'cloud/saas/netsuite/ns-online-help/subsect_158324637123',
  ),
  times: rfc(7519, '4.1.5'),
  revocation: rfc(7009, '3'),
  fhirAudience: oracle(
    'Healthcare Data Repository: FHIR error messages',
    'industries/health-sciences/healthcare-data-repository/8.1.3/fhir-guide/error-messages',
  ),
} satisfies Record<string, Cite>
