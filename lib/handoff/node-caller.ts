import { jwtBearer } from '../facts/grant-types'
import type { Exporter } from './exporter'
import { fileName } from './file-name'
import type { HandoffSubject } from './subject'
import { codeText } from './words/code-text'
import { clientClaims, type FixedClaims, jwtHeader, userClaims } from './words/fixed-claims'
import { leftOut } from './words/left-out'
import { isSigned, needsSecret, needsUser, notAlone } from './words/needs'
import { purpose } from './words/purpose'
import { wantedVariables } from './words/wanted-variables'

const name = (subject: HandoffSubject) => fileName(subject, 'handoff', 'mjs')

/** Node.js 18 or later, without a package. */
export const nodeCaller: Exporter = {
  id: 'node',
  title: 'Node.js',
  says: 'One file without a package, for Node.js 18 or later.',
  reader: 'developer',
  unfit: notAlone,
  fileName: name,
  mediaType: 'text/javascript',
  leavesOut: leftOut,
  write: (subject) =>
    `${[head(subject), settings(subject), helpers(subject), tokenRequest(subject), callOf(subject)].join('\n\n')}\n`,
}

const head = (subject: HandoffSubject): string =>
  [
    `// ${purpose(subject)}`,
    `//   node ${name(subject)}`,
    `// From the environment: ${wantedVariables(subject).join(', ')}`,
    ...(isSigned(subject)
      ? ["import { createPrivateKey, randomUUID, sign } from 'node:crypto'", "import { readFileSync } from 'node:fs'"]
      : []),
  ].join('\n')

const settings = ({ domain, client, scope, call }: HandoffSubject): string =>
  [
    `const tokenUrl = ${codeText(domain.tokenEndpoint)}`,
    `const clientId = ${codeText(client.clientId)}`,
    `const scope = ${codeText(scope)}`,
    ...(call ? [`const callUrl = ${codeText(call.url)}`] : []),
  ].join('\n')

const claimsText = (claims: FixedClaims | Record<string, string>, user = ''): string =>
  `{ ${[...Object.entries(claims).map(([key, value]) => `${key}: ${codeText(value)}`), ...(user ? [user] : [])].join(', ')} }`

const helpers = (subject: HandoffSubject): string =>
  [
    `function fromEnvironment(name) {
  const value = process.env[name]
  if (value) return value
  console.error(\`\${name} is not set.\`)
  process.exit(64)
}`,
    ...(isSigned(subject)
      ? [
          `const key = createPrivateKey({
  key: readFileSync(fromEnvironment('PRIVATE_KEY_FILE')),
  ...(process.env.KEY_PASSWORD && { passphrase: process.env.KEY_PASSWORD }),
})

/** A fresh assertion: each is good for one request. */
function signed(claims) {
  const now = Math.floor(Date.now() / 1000)
  const header = ${claimsText(jwtHeader(subject))}
  const parts = [header, { ...claims, iat: now, exp: now + 300, jti: randomUUID() }]
  const input = parts.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')
  return \`\${input}.\${sign('sha256', Buffer.from(input), key).toString('base64url')}\`
}`,
        ]
      : []),
  ].join('\n\n')

function tokenRequest(subject: HandoffSubject): string {
  const isUser = subject.grantType === jwtBearer
  const user = needsUser(subject) ? "sub: fromEnvironment('USER_NAME')" : ''
  return [
    `const form = new URLSearchParams({ grant_type: ${codeText(subject.grantType)}, scope })`,
    ...(isUser ? [`form.set('assertion', signed(${claimsText(userClaims(subject), user)}))`] : []),
    ...(needsSecret(subject)
      ? [
          "const pair = [clientId, fromEnvironment('CLIENT_SECRET')].map(encodeURIComponent).join(':')",
          // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the program's own
          "const headers = { Authorization: `Basic ${Buffer.from(pair).toString('base64')}` }",
        ]
      : [
          "form.set('client_id', clientId)",
          "form.set('client_assertion_type', 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer')",
          `form.set('client_assertion', signed(${claimsText(clientClaims(subject))}))`,
          'const headers = {}',
        ]),
    "const answer = await fetch(tokenUrl, { method: 'POST', headers, body: form, redirect: 'error' })",
    `if (!answer.ok) {
  console.error(\`Token refused: HTTP \${answer.status} \${await answer.text()}\`)
  process.exit(1)
}`,
    'const { access_token: token, expires_in: lasts } = await answer.json()',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the program's own
    'console.log(`Token: HTTP ${answer.status}, expires in ${lasts} s`)',
  ].join('\n')
}

function callOf({ call }: HandoffSubject): string {
  if (!call) return '// No address of the service is known: the token is all there is to ask for.'
  const url = call.isBegun ? 'callUrl + path' : 'callUrl'
  return [
    ...(call.isBegun
      ? [
          'const path = process.env.CALL_PATH',
          `if (!path) {
  console.log('Nothing called: CALL_PATH is not set.')
  process.exit(0)
}`,
        ]
      : []),
    `const called = await fetch(${url}, { headers: { Authorization: \`Bearer \${token}\` }, redirect: 'error' })`,
    `if (!called.ok) {
  console.error(\`Call refused: HTTP \${called.status} \${await called.text()}\`)
  process.exit(2)
}`,
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the program's own
    'console.log(`Call: HTTP ${called.status}\\n${await called.text()}`)',
  ].join('\n')
}
