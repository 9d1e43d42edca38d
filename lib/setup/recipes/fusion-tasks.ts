import { jwtHeaders, jwtPayload, propertySheet } from '../../handoff/adapter-files'
import { clientIdPlace } from '../../handoff/known-later'
import type { ServiceInstance } from '../../queries/shapes/domains'
import type { AnswersOf } from '../../queries/shapes/recipes'
import type { ManualCheck, ManualTask } from '../../queries/shapes/setup'
import type { CallerUser, Knowledge, TokenKnowledge } from './knowledge'

type Answers = AnswersOf<'oic-to-fusion'>

/** Three places know the user by name, and no domain can see into the third. */
export function fusionUserTask(
  { user: { userName } }: Answers,
  { displayName }: ServiceInstance,
  callerUser: CallerUser | undefined,
): ManualTask {
  return {
    title: `Give ${userName} a user and its roles in ${displayName}`,
    owner: 'Whoever manages users in Fusion',
    steps: [
      `Fusion, Security Console, Users: there must be a user named ${userName}, spelled the same. A user of the identity domain alone is nobody to Fusion.`,
      'Give that user the roles for what the integrations do; Fusion judges by these, not by roles of any domain.',
      'The same for everybody who shall be passed on: a user of that name in the domain of Oracle Integration, in the domain of Fusion, and in Fusion.',
      'Without a user it goes by client credentials: then Fusion wants a user named like the client ID. Public clients do so; no page of Oracle’s that we found says it, and Fusion then sees one technical user for all.',
    ],
    source:
      'https://blogs.oracle.com/fusioncoe/getting-the-access-token-user-assertions-and-client-authentication-explained',
    checks: [
      {
        state: 'open',
        says: `${userName} is an active user of the domain of ${displayName}: it gives a token for that name.`,
      },
      callerCheck(userName, callerUser),
      {
        state: 'unknown',
        says: `Whether Fusion has a user ${userName} no identity domain tells; the call that Test makes at the end shows it.`,
      },
    ],
  }
}

function callerCheck(userName: string, caller: CallerUser | undefined): ManualCheck {
  if (!caller)
    return {
      state: 'unknown',
      says: `The domain of Oracle Integration is not connected as another domain, so nobody looked for ${userName} there. Whoever calls must have that name there too.`,
    }
  const { domainName } = caller
  switch (caller.state) {
    case 'active':
      return {
        state: 'open',
        says: `${domainName} has an active user ${userName} as well, so the name stays the same on the way.`,
      }
    case 'inactive':
      return {
        state: 'shut',
        says: `${userName} is inactive in ${domainName} and cannot call Oracle Integration. Activate the user there, or choose another.`,
      }
    case 'missing':
      return {
        state: 'shut',
        says: `${domainName} has no user ${userName}: nobody of that name can call Oracle Integration to be passed on. Make the user there, or choose one who is in both.`,
      }
    case 'unknown':
      return { state: 'unknown', says: `${domainName} did not say whether it has a user ${userName}; look there.` }
  }
}

/** Going out, the key lies the other way round than coming in: the private half in Oracle Integration, the certificate here. */
export const signingKeyTask = ({ certificate: { alias } }: Answers): ManualTask => ({
  title: 'Put the private key into Oracle Integration',
  owner: 'An administrator of Oracle Integration',
  steps: [
    'Oracle Integration: Settings, Certificates, Upload.',
    'Select the file of the private key, and give its password if it has one. The certificate is not needed there: this setup uploads it to the domain of Fusion.',
    'Should an older release refuse the key with a ClassCastException, convert it: openssl rsa -traditional -in key.pem -out key_pkcs1.pem.',
    'Then delete the file, or keep it where keys are kept.',
  ],
  source:
    'https://docs.oracle.com/en/cloud/paas/application-integration/rest-adapter/invoke-service-api-jwt-assertion.html',
  values: [
    { label: 'Alias name', value: alias },
    { label: 'Type', value: 'Signing key' },
    { label: 'Category', value: 'Private' },
  ],
})

/** Everything the form of the connection asks, and the two files it wants. */
export function connectionTask(
  { certificate: { alias }, user: { userName }, scopes }: Answers,
  service: ServiceInstance,
  { tokenEndpoint, audience }: Pick<TokenKnowledge, 'tokenEndpoint'> & Pick<Knowledge, 'audience'>,
): ManualTask {
  const values = [
    { label: 'Connection type', value: 'REST API base URL' },
    { label: 'Connection URL', value: service.urls[0] ?? `the address of ${service.displayName}` },
    { label: 'Security policy', value: 'OAuth using JWT User Assertion' },
    { label: 'Access Token URI', value: tokenEndpoint },
    { label: 'JWT Private key alias', value: alias },
    { label: 'Client ID', value: clientIdPlace },
    { label: 'Scope', value: scopes.join(' ') },
  ]
  const payload = jwtPayload({ clientId: clientIdPlace, userName, audience })
  return {
    title: `Make the connection to ${service.displayName}`,
    owner: 'An administrator of Oracle Integration',
    steps: [
      'Oracle Integration: Design, Connections, Create, REST Adapter, role Invoke.',
      'Fill in what is below, and upload the two files as JWT headers and JWT Payload.',
      'The assertion says who the user is; the client still proves itself with its ID and secret, where the form asks for them. Not every label of the form is published, so some may be named otherwise there.',
      'exp, iat and jti in the payload only hold a place: the adapter computes them for each call. A release that does not would be refused for an assertion that has ended.',
      `Which user is sent for other callers than ${userName} no page says that we could read; see in Fusion’s audit who it was.`,
      'Test the connection, then use it in an integration.',
    ],
    source:
      'https://docs.oracle.com/en/cloud/paas/application-integration/rest-adapter/configure-oauth-identity-propagation.html',
    values,
    files: [
      { name: `${alias}_jwt-headers.json`, says: 'JWT headers', content: print(jwtHeaders(alias)) },
      { name: `${alias}_jwt-payload.json`, says: 'JWT Payload', content: print(payload) },
      { name: `${alias}_connection.txt`, says: 'The connection on one sheet', content: propertySheet(values) },
    ],
    checks: [
      {
        state: 'open',
        says: `kid: the header names ${alias}, the alias under which the domain of Fusion gets the certificate.`,
      },
      {
        state: 'open',
        says: `iss: the payload names the client ID ${payload.iss}, whose application holds that certificate.`,
      },
      { state: 'open', says: `sub: the payload names ${userName}, a user of the domain that issues the token.` },
      {
        state: 'open',
        says: `aud: the payload names ${payload.aud}, which Oracle’s own samples have; the URL of the domain is documented too.`,
      },
    ],
  }
}

const print = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`
