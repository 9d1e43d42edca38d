import type { Cite } from '../gate'

const oracle = 'https://docs.oracle.com/en'

export const sources = {
  restAdapterTrouble: {
    title: 'REST Adapter: Troubleshoot the REST Adapter',
    url: `${oracle}/cloud/paas/application-integration/rest-adapter/troubleshoot-rest-adapter.html`,
  },
  opensslKeys: { title: 'OpenSSL: pkey', url: 'https://docs.openssl.org/3.0/man1/openssl-pkey/' },
  pemLabels: { title: 'RFC 7468 §10', url: 'https://www.rfc-editor.org/rfc/rfc7468#section-10' },
} satisfies Record<string, Cite>
