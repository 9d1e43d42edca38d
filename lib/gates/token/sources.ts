import type { Cite } from '../gate'

export const sources = {
  apiErrors: {
    title: 'OCI IAM: Authentication API error codes',
    url: 'https://docs.oracle.com/en-us/iaas/Content/Identity/api-getstarted/MFAAuthAPIErrorCodes.htm',
  },
  netsuiteTokens: {
    title: 'NetSuite: OAuth 2.0 errors in the Login Audit Trail',
    url: 'https://docs.oracle.com/en/cloud/saas/netsuite/ns-online-help/subsect_158324637123.html',
  },
  times: { title: 'RFC 7519 §4.1.5', url: 'https://www.rfc-editor.org/rfc/rfc7519#section-4.1.5' },
  revocation: { title: 'RFC 7009 §3', url: 'https://www.rfc-editor.org/rfc/rfc7009#section-3' },
  fhirAudience: {
    title: 'Healthcare Data Repository: FHIR error messages',
    url: 'https://docs.oracle.com/en/industries/health-sciences/healthcare-data-repository/8.1.3/fhir-guide/error-messages.html',
  },
} satisfies Record<string, Cite>
