import type { Cite } from '../gate'

export const sources = {
  basic: { title: 'RFC 6749 §2.3.1', url: 'https://www.rfc-editor.org/rfc/rfc6749#section-2.3.1' },
  oneWay: { title: 'RFC 6749 §2.3', url: 'https://www.rfc-editor.org/rfc/rfc6749#section-2.3' },
  goldenGateClient: {
    title: 'GoldenGate: OGG-25633',
    url: 'https://docs.oracle.com/en/middleware/goldengate/core/23/ogger/ogg-25633',
  },
} satisfies Record<string, Cite>
