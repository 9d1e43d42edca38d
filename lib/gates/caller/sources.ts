import { oracle, rfc } from '../cite'
import type { Cite } from '../gate'

export const sources = {
  restAdapterTrouble: oracle(
    'REST Adapter: Troubleshoot the REST Adapter',
    'cloud/paas/application-integration/rest-adapter/troubleshoot-rest-adapter',
  ),
  opensslKeys: { title: 'OpenSSL: pkey', url: 'https://docs.openssl.org/3.0/man1/openssl-pkey/' },
  pemLabels: rfc(7468, '10'),
} satisfies Record<string, Cite>
