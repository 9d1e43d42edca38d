/** Made up, so that the page can be tried: no such domain, client or key exists, and the signatures are the word "example". */

const domain = 'https://idcs-00000000000000000000000000000000.identity.oraclecloud.com'
const integration = 'https://northwind-example.integration.eu-frankfurt-1.ocp.oraclecloud.com'
const audience = 'https://00000000000000000000000000000000.integration.eu-frankfurt-1.ocp.oraclecloud.com:443'
const client = '0000000000000000000000000000c11e'

const base64url = (text: string) => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')

const jwt = (header: object, claims: object) =>
  [JSON.stringify(header), JSON.stringify(claims), 'example'].map(base64url).join('.')

/** Seconds since the epoch. */
const issued = Date.UTC(2026, 2, 9, 8, 0, 0) / 1_000

/** `kid` stands among the claims, where the domain does not look for it; and two line ends lost their backslash. */
const misplacedKid = () =>
  [
    `curl -i -X POST ${domain}/oauth2/v1/token`,
    `  -H 'Authorization: Basic ${btoa(`${client}:example-secret`)}'`,
    `  -d 'grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer&scope=${audience}urn:opc:resource:consumer::all&assertion=${jwt(
      { alg: 'RS256', typ: 'JWT' },
      {
        iss: client,
        sub: 'ada@example.com',
        aud: [`${domain}/`],
        kid: 'northwind-2026',
        iat: issued,
        exp: issued + 300,
        jti: 'example-1',
      },
    )}'`,
    '',
    'HTTP/1.1 401 Unauthorized',
    'Date: Mon, 09 Mar 2026 08:00:04 GMT',
    'Content-Type: application/json',
    '',
    '{"error":"invalid_client","error_description":"Client authentication failed.","ecid":"example-ecid-1"}',
  ].join('\n')

const expiredToken = () =>
  `Bearer ${jwt(
    { alg: 'RS256', kid: 'SIGNING_KEY', x5t: 'example' },
    {
      iss: 'https://identity.oraclecloud.com/',
      tenant_iss: `${domain}:443`,
      sub: 'ada@example.com',
      sub_type: 'user',
      tok_type: 'AT',
      gtp: 'jwt',
      client_id: client,
      client_name: 'northwind-caller',
      aud: audience,
      scope: 'urn:opc:resource:consumer::all',
      iat: issued,
      exp: issued + 3_600,
      jti: 'example-2',
    },
  )}`

const refusedByIntegration = () =>
  [
    'POST /ic/api/integration/v1/flows/rest/ECHO/1.0/echo HTTP/1.1',
    `Host: ${integration.slice('https://'.length)}`,
    'Authorization: Bearer (left out)',
    '',
    'HTTP/1.1 401 Unauthorized',
    'Date: Mon, 09 Mar 2026 08:12:40 GMT',
    'WWW-Authenticate: Bearer',
    'Content-Length: 0',
  ].join('\n')

export interface Example {
  title: string
  text: string
}

/** Made on the server and handed down: the page needs their text, not what makes it. */
export const examples = (): readonly Example[] => [
  { title: 'An assertion refused as invalid_client', text: misplacedKid() },
  { title: 'An access token that has ended', text: expiredToken() },
  { title: 'A 401 from Oracle Integration', text: refusedByIntegration() },
]
