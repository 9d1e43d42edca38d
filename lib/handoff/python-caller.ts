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

const name = (subject: HandoffSubject) => fileName(subject, 'handoff', 'py')

/** Python 3.8 or later with its own library; `openssl` signs, as Python alone has no RSA. */
export const pythonCaller: Exporter = {
  id: 'python',
  title: 'Python',
  says: 'One file without a package, for Python 3.8 or later; openssl signs.',
  reader: 'developer',
  unfit: notAlone,
  fileName: name,
  mediaType: 'text/x-python',
  leavesOut: leftOut,
  write: (subject) =>
    `${[head(subject), settings(subject), helpers(subject), tokenRequest(subject), callOf(subject)].join('\n\n')}\n`,
}

const modules = (subject: HandoffSubject): string[] =>
  isSigned(subject)
    ? ['base64', 'json', 'os', 'subprocess', 'sys', 'time', 'urllib.error', 'urllib.parse', 'urllib.request', 'uuid']
    : ['base64', 'json', 'os', 'sys', 'urllib.error', 'urllib.parse', 'urllib.request']

const head = (subject: HandoffSubject): string =>
  [
    `# ${purpose(subject)}`,
    `#   python3 ${name(subject)}`,
    `# From the environment: ${wantedVariables(subject).join(', ')}`,
    ...modules(subject).map((each) => `import ${each}`),
  ].join('\n')

const settings = ({ domain, client, scope, call }: HandoffSubject): string =>
  [
    `TOKEN_URL = ${codeText(domain.tokenEndpoint)}`,
    `CLIENT_ID = ${codeText(client.clientId)}`,
    `SCOPE = ${codeText(scope)}`,
    ...(call ? [`CALL_URL = ${codeText(call.url)}`] : []),
  ].join('\n')

const dictionary = (claims: FixedClaims | Record<string, string>, user = ''): string =>
  `{${[...Object.entries(claims).map(([key, value]) => `"${key}": ${codeText(value)}`), ...(user ? [user] : [])].join(', ')}}`

const helpers = (subject: HandoffSubject): string =>
  [
    `def stop(code, why):
    print(why, file=sys.stderr)
    sys.exit(code)


def from_environment(name):
    return os.environ.get(name) or stop(64, f"{name} is not set.")


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """What is secret goes to the address that was meant, and to no other."""

    def redirect_request(self, *_):
        return None


def send(url, headers, form=None):
    data = None if form is None else urllib.parse.urlencode(form).encode()
    opener = urllib.request.build_opener(NoRedirect)
    try:
        with opener.open(urllib.request.Request(url, data, headers)) as answer:
            return answer.status, answer.read().decode()
    except urllib.error.HTTPError as refusal:
        return refusal.code, refusal.read().decode()`,
    ...(isSigned(subject)
      ? [
          `
def base64url(content):
    return base64.urlsafe_b64encode(content).rstrip(b"=")


def signed(claims):
    """A fresh assertion: each is good for one request."""
    now = int(time.time())
    header = ${dictionary(jwtHeader(subject))}
    claims = {**claims, "iat": now, "exp": now + 300, "jti": str(uuid.uuid4())}
    content = b".".join(base64url(json.dumps(part).encode()) for part in (header, claims))
    command = ["openssl", "dgst", "-sha256", "-sign", from_environment("PRIVATE_KEY_FILE")]
    if os.environ.get("KEY_PASSWORD"):
        command += ["-passin", "env:KEY_PASSWORD"]
    made = subprocess.run(command, input=content, stdout=subprocess.PIPE)
    if made.returncode != 0:
        stop(64, "openssl could not sign; what it said is above.")
    return (content + b"." + base64url(made.stdout)).decode()`,
        ]
      : []),
  ].join('\n\n')

function tokenRequest(subject: HandoffSubject): string {
  const isUser = subject.grantType === jwtBearer
  const user = needsUser(subject) ? '"sub": from_environment("USER_NAME")' : ''
  return [
    '',
    `form = {"grant_type": ${codeText(subject.grantType)}, "scope": SCOPE}`,
    ...(isUser ? [`form["assertion"] = signed(${dictionary(userClaims(subject), user)})`] : []),
    ...(needsSecret(subject)
      ? [
          'pair = ":".join(urllib.parse.quote(part, safe="") for part in (CLIENT_ID, from_environment("CLIENT_SECRET")))',
          'headers = {"Authorization": "Basic " + base64.b64encode(pair.encode()).decode()}',
        ]
      : [
          'form["client_id"] = CLIENT_ID',
          'form["client_assertion_type"] = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"',
          `form["client_assertion"] = signed(${dictionary(clientClaims(subject))})`,
          'headers = {}',
        ]),
    'status, body = send(TOKEN_URL, headers, form)',
    'if status != 200:',
    '    stop(1, f"Token refused: HTTP {status} {body}")',
    'answer = json.loads(body)',
    'print(f"Token: HTTP {status}, expires in {answer.get(\'expires_in\')} s")',
  ].join('\n')
}

function callOf({ call }: HandoffSubject): string {
  if (!call) return '# No address of the service is known: the token is all there is to ask for.'
  return [
    ...(call.isBegun ? ['path = os.environ.get("CALL_PATH") or stop(0, "Nothing called: CALL_PATH is not set.")'] : []),
    `status, body = send(${call.isBegun ? 'CALL_URL + path' : 'CALL_URL'}, {"Authorization": "Bearer " + answer["access_token"]})`,
    'if not 200 <= status < 300:',
    '    stop(2, f"Call refused: HTTP {status} {body}")',
    'print(f"Call: HTTP {status}\\n{body}")',
  ].join('\n')
}
