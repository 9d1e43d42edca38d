import { authorizationCode } from '../facts/grant-types'
import { bashCall } from './bash/bash-call'
import { base64url, fail, option, percentEncoded, send } from './bash/bash-functions'
import { bashHead } from './bash/bash-head'
import { bashSecret, basicHeader } from './bash/bash-secret'
import { bashToken } from './bash/bash-token'
import type { Exporter } from './exporter'
import { fileName } from './file-name'
import type { HandoffSubject } from './subject'
import { leftOut } from './words/left-out'
import { isSigned, notAlone } from './words/needs'
import { shellWord } from './words/shell-word'

const name = (subject: HandoffSubject) => fileName(subject, 'handoff', 'curl.sh')
const isSignIn = ({ grantType }: HandoffSubject) => grantType === authorizationCode

/** For grants without an assertion: one request for the token, one for the service. */
export const curl: Exporter = {
  id: 'curl',
  title: 'curl script',
  says: 'Gets a token and calls, with curl alone; run it with bash.',
  reader: 'developer',
  unfit: (subject) => {
    if (isSigned(subject)) return 'An assertion is signed for each token; the shell script does that.'
    if (!isSignIn(subject)) return notAlone(subject)
    return subject.client.redirectUris[0] === undefined
      ? 'The application has no redirect URL, so nobody can sign in for it.'
      : undefined
  },
  fileName: name,
  mediaType: 'application/x-sh',
  leavesOut: (subject) => [
    ...leftOut(subject),
    ...(isSignIn(subject) ? ['The sign-in: a person signs in for each token, in a browser.'] : []),
  ],
  write: (subject) =>
    `${[
      bashHead(subject, name(subject)),
      settings(subject),
      [fail, option, percentEncoded, ...(isSignIn(subject) ? [base64url, parameter] : []), send].join('\n\n'),
      [bashSecret, basicHeader].join('\n'),
      ...(isSignIn(subject) ? [signIn] : []),
      tokenRequest(subject),
      bashToken,
      bashCall(subject),
    ].join('\n\n')}\n`,
}

const settings = (subject: HandoffSubject): string =>
  [
    `TOKEN_URL=${shellWord(subject.domain.tokenEndpoint)}`,
    ...(isSignIn(subject)
      ? [
          `AUTHORIZE_URL=${shellWord(`${subject.domain.url}/oauth2/v1/authorize`)}`,
          `REDIRECT_URI=${shellWord(subject.client.redirectUris[0] ?? '')}`,
        ]
      : []),
    `CLIENT_ID=${shellWord(subject.client.clientId)}`,
    `SCOPE=${shellWord(subject.scope)}`,
  ].join('\n')

const parameter = `# The value of a parameter in an address: name, address.
parameter() { printf '%s' "$2" | tr '?&#' '\\n\\n\\n' | sed -n "s/^$1=//p" | head -n 1; }`

/** With PKCE: whoever sees the address the browser ends on cannot use its code. */
const signIn = `verifier=$(openssl rand 32 | base64url)
challenge=$(printf '%s' "$verifier" | openssl dgst -sha256 -binary | base64url)
state=$(openssl rand -hex 16)
cat >&2 <<END
Open this in a browser and sign in:

$AUTHORIZE_URL?response_type=code&client_id=$(encoded "$CLIENT_ID")&redirect_uri=$(encoded "$REDIRECT_URI")&scope=$(encoded "$SCOPE")&state=$state&code_challenge=$challenge&code_challenge_method=S256

Then paste the whole address it ends on, with code and state; a page that cannot be shown there does no harm:
END
IFS= read -r landed || true
[ "$(parameter state "$landed")" = "$state" ] || fail 64 'That address is not of this sign-in: its state differs.'
code=$(parameter code "$landed")
[ -n "$code" ] || fail 1 "No code came back: $(parameter error "$landed") $(parameter error_description "$landed")"`

const tokenRequest = (subject: HandoffSubject): string =>
  [
    'send < <(',
    '  option url "$TOKEN_URL"',
    '  option header "Authorization: Basic $basic"',
    ...(isSignIn(subject)
      ? [
          "  option data 'grant_type=authorization_code'",
          '  # As it came: it is encoded already.',
          '  option data "code=$code"',
          '  option data-urlencode "redirect_uri=$REDIRECT_URI"',
          '  option data "code_verifier=$verifier"',
        ]
      : ["  option data-urlencode 'grant_type=client_credentials'", '  option data-urlencode "scope=$SCOPE"']),
    ')',
  ].join('\n')
