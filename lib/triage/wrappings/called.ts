import type { Wrapped } from './wrapping'

interface Called {
  method: string
  host: string
  path: string
  /** As careful people hand it on. */
  credentials: string
}

const domain = 'idcs-0a1b2c3d4e5f60718293a4b5c6d7e8f9.identity.oraclecloud.com'
const token = { method: 'POST', host: domain, path: '/oauth2/v1/token', credentials: 'Basic …' }

const bySurface: Record<string, Called> = {
  'token endpoint': token,
  OPA: token,
  OIC: {
    method: 'GET',
    host: 'x.integration.eu-frankfurt-1.ocp.oraclecloud.com',
    path: '/ic/api/integration/v1/flows/rest/ECHO/1.0/echo',
    credentials: 'Bearer …',
  },
  'API Gateway': {
    method: 'GET',
    host: 'x.apigateway.eu-frankfurt-1.oci.customer-oci.com',
    path: '/v1/orders',
    credentials: 'Bearer …',
  },
}

/** Who was called: nobody in particular where Assay has no name for them, so that the address tells nothing. */
export const calledFor = ({ surface }: Wrapped): Called =>
  bySurface[surface] ?? { method: 'POST', host: 'api.partner.example', path: '/v2/things', credentials: 'Bearer …' }

/** RFC 6749 §5.2: 401 is for the client's own credentials. */
export const statusOf = ({ status, text, surface }: Wrapped): number =>
  status ?? (/invalid_client/.test(text) || !/token endpoint|provider|OPA/.test(surface) ? 401 : 400)

export const reasonOf: Record<number, string> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
}
