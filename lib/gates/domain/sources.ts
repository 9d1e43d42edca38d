import { iam, rfc } from '../cite'
import type { Cite } from '../gate'

export const sources = {
  curlErrors: { title: 'curl: libcurl error codes', url: 'https://curl.se/libcurl/c/libcurl-errors.html' },
  nodeErrors: {
    title: 'Node.js: Common system errors',
    url: 'https://nodejs.org/api/errors.html#common-system-errors',
  },
  nodeTls: {
    title: 'Node.js: X.509 certificate error codes',
    url: 'https://nodejs.org/api/tls.html#x509-certificate-error-codes',
  },
  curlRedirects: { title: 'curl: --location', url: 'https://curl.se/docs/manpage.html#-L' },
  fetchRedirects: { title: 'Fetch: HTTP-redirect fetch', url: 'https://fetch.spec.whatwg.org/#http-redirect-fetch' },
  rateLimits: iam('API Rate Limiting', 'sku/api-rate-limiting'),
  serverErrors: rfc(9110, '15.6'),
  redirects: rfc(9110, '15.4'),
  uri: rfc(3986, '3'),
  contentTypes: {
    title: 'DocuSign token request with a misspelt content type (copy of a question)',
    url: 'https://cloud.tencent.com/developer/ask/216702',
  },
} satisfies Record<string, Cite>
