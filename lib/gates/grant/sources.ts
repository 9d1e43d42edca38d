import type { Cite } from '../gate'

export const sources = {
  deviceErrors: { title: 'RFC 8628 §3.5', url: 'https://www.rfc-editor.org/rfc/rfc8628#section-3.5' },
  deviceCode: {
    title: 'OCI IAM: Device Code Grant Type',
    url: 'https://docs.oracle.com/en-us/iaas/Content/Identity/api-getstarted/DCGT.htm',
  },
} satisfies Record<string, Cite>
