import { jwtBearer } from '../facts/grant-types'
import { bashCall } from './bash/bash-call'
import { base64url, fail, jsonText, option, percentEncoded, send, sign } from './bash/bash-functions'
import { bashHead } from './bash/bash-head'
import { bashKey, bashSecret, bashUser, basicHeader } from './bash/bash-secret'
import { bashToken } from './bash/bash-token'
import type { Exporter } from './exporter'
import { fileName } from './file-name'
import type { HandoffSubject } from './subject'
import { clientClaims, type FixedClaims, jwtHeader, userClaims } from './words/fixed-claims'
import { leftOut } from './words/left-out'
import { isSigned, needsSecret, needsUser, notAlone } from './words/needs'
import { shellWord } from './words/shell-word'

const name = (subject: HandoffSubject) => fileName(subject, 'handoff', 'sh')

/** For bash 3.2 and later, with `openssl` and `curl`: what every Mac and Linux has. */
export const shell: Exporter = {
  id: 'shell',
  title: 'Shell script',
  says: 'Signs the assertion with openssl and calls with curl; run it with bash.',
  reader: 'developer',
  unfit: (subject) =>
    notAlone(subject) ?? (isSigned(subject) ? undefined : 'Nothing is signed here; the curl script is shorter.'),
  fileName: name,
  mediaType: 'application/x-sh',
  leavesOut: leftOut,
  write: (subject) =>
    `${[
      bashHead(subject, name(subject)),
      settings(subject),
      [
        fail,
        option,
        ...(needsSecret(subject) ? [percentEncoded] : []),
        base64url,
        ...(needsUser(subject) ? [jsonText] : []),
        sign,
        send,
      ].join('\n\n'),
      [
        ...(needsUser(subject) ? [bashUser] : []),
        bashKey,
        ...(needsSecret(subject) ? [bashSecret, basicHeader] : []),
      ].join('\n'),
      tokenRequest(subject),
      bashToken,
      bashCall(subject),
    ].join('\n\n')}\n`,
}

const settings = (subject: HandoffSubject): string =>
  [
    `TOKEN_URL=${shellWord(subject.domain.tokenEndpoint)}`,
    `CLIENT_ID=${shellWord(subject.client.clientId)}`,
    `SCOPE=${shellWord(subject.scope)}`,
    `JWT_HEADER=${shellWord(JSON.stringify(jwtHeader(subject)))}`,
    ...(subject.grantType === jwtBearer ? [`USER_CLAIMS=${members(userClaims(subject))}`] : []),
    ...(needsSecret(subject) ? [] : [`CLIENT_CLAIMS=${members(clientClaims(subject))}`]),
  ].join('\n')

/** The members of a JSON object, without its braces. */
const members = (claims: FixedClaims) => shellWord(JSON.stringify(claims).slice(1, -1))

function tokenRequest(subject: HandoffSubject): string {
  const isUser = subject.grantType === jwtBearer
  const claims = needsUser(subject) ? '"$USER_CLAIMS,\\"sub\\":$(json "$USER_NAME")"' : '"$USER_CLAIMS"'
  return [
    ...(isUser ? [`assertion=$(signed ${claims})`] : []),
    ...(needsSecret(subject) ? [] : ['client_assertion=$(signed "$CLIENT_CLAIMS")']),
    'send < <(',
    '  option url "$TOKEN_URL"',
    ...(needsSecret(subject)
      ? ['  option header "Authorization: Basic $basic"']
      : [
          '  option data-urlencode "client_id=$CLIENT_ID"',
          "  option data-urlencode 'client_assertion_type=urn:ietf:params:oauth:client-assertion-type:jwt-bearer'",
          '  option data-urlencode "client_assertion=$client_assertion"',
        ]),
    `  option data-urlencode 'grant_type=${isUser ? jwtBearer : 'client_credentials'}'`,
    ...(isUser ? ['  option data-urlencode "assertion=$assertion"'] : []),
    '  option data-urlencode "scope=$SCOPE"',
    ')',
  ].join('\n')
}
