import { jwtBearer } from '../facts/grant-types'
import type { Exporter } from './exporter'
import { fileName } from './file-name'
import { javaKey, javaMembers, javaSend } from './java/java-parts'
import type { HandoffSubject } from './subject'
import { javaComment, javaText } from './words/code-text'
import { clientClaims, jwtHeader, userClaims } from './words/fixed-claims'
import { leftOut } from './words/left-out'
import { isSigned, needsSecret, needsUser, notAlone } from './words/needs'
import { purpose } from './words/purpose'
import { wantedVariables } from './words/wanted-variables'

const name = (subject: HandoffSubject) => fileName(subject, 'handoff', 'java')

/** One file for `java FILE`, JDK 17 or later, without a library. */
export const javaCaller: Exporter = {
  id: 'java',
  title: 'Java',
  says: 'One file without a library; run it with java of JDK 17 or later.',
  reader: 'developer',
  unfit: notAlone,
  fileName: name,
  mediaType: 'text/x-java-source',
  leavesOut: (subject) => [
    ...leftOut(subject),
    ...(isSigned(subject)
      ? [
          'Reading keys that are not PKCS#8: turn such a file into one with openssl pkcs8 -topk8 -in key.pem -out pkcs8.pem.',
        ]
      : []),
  ],
  write: (subject) =>
    `${[
      head(subject),
      'public class Caller {',
      settings(subject),
      '',
      '  public static void main(String[] arguments) throws Exception {',
      tokenRequest(subject),
      callOf(subject),
      '  }',
      '',
      javaSend,
      ...(isSigned(subject) ? ['', javaKey] : []),
      '}',
    ].join('\n')}\n`,
}

const head = (subject: HandoffSubject): string =>
  [
    `// ${javaComment(purpose(subject))}`,
    `//   java ${javaComment(name(subject))}`,
    `// From the environment: ${wantedVariables(subject).join(', ')}`,
    'import java.net.URI;',
    'import java.net.URLEncoder;',
    'import java.net.http.HttpClient;',
    'import java.net.http.HttpRequest;',
    'import java.net.http.HttpResponse;',
    'import java.nio.charset.StandardCharsets;',
    ...(isSigned(subject)
      ? ['import java.nio.file.Files;', 'import java.nio.file.Path;', 'import java.security.KeyFactory;']
      : []),
    ...(isSigned(subject)
      ? [
          'import java.security.PrivateKey;',
          'import java.security.Signature;',
          'import java.security.spec.PKCS8EncodedKeySpec;',
        ]
      : []),
    'import java.util.Base64;',
    'import java.util.LinkedHashMap;',
    'import java.util.Map;',
    ...(isSigned(subject) ? ['import java.util.UUID;'] : []),
    'import java.util.regex.Matcher;',
    'import java.util.regex.Pattern;',
    'import java.util.stream.Collectors;',
    ...(isSigned(subject)
      ? [
          'import javax.crypto.Cipher;',
          'import javax.crypto.EncryptedPrivateKeyInfo;',
          'import javax.crypto.SecretKeyFactory;',
          'import javax.crypto.spec.PBEKeySpec;',
        ]
      : []),
    '',
  ].join('\n')

const settings = (subject: HandoffSubject): string =>
  [
    ['TOKEN_URL', subject.domain.tokenEndpoint],
    ['CLIENT_ID', subject.client.clientId],
    ['SCOPE', subject.scope],
    ...(isSigned(subject) ? [['JWT_HEADER', JSON.stringify(jwtHeader(subject))]] : []),
    ...(subject.call ? [['CALL_URL', subject.call.url]] : []),
  ]
    .map(([constant, value]) => `  static final String ${constant} = ${javaText(value ?? '')};`)
    .join('\n')

function tokenRequest(subject: HandoffSubject): string {
  const isUser = subject.grantType === jwtBearer
  const user = needsUser(subject) ? ' + ",\\"sub\\":" + json(fromEnvironment("USER_NAME"))' : ''
  return [
    'Map<String, String> form = new LinkedHashMap<>();',
    `form.put("grant_type", ${javaText(subject.grantType)});`,
    'form.put("scope", SCOPE);',
    ...(isUser ? [`form.put("assertion", signed(${javaMembers(userClaims(subject))}${user}));`] : []),
    ...(needsSecret(subject)
      ? [
          'String pair = encoded(CLIENT_ID) + ":" + encoded(fromEnvironment("CLIENT_SECRET"));',
          'String basic = "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));',
        ]
      : [
          'form.put("client_id", CLIENT_ID);',
          'form.put("client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");',
          `form.put("client_assertion", signed(${javaMembers(clientClaims(subject))}));`,
          'String basic = null;',
        ]),
    'HttpResponse<String> answer = send(TOKEN_URL, basic, form);',
    'if (answer.statusCode() != 200) stop(1, "Token refused: HTTP " + answer.statusCode() + " " + answer.body());',
    'Matcher token = Pattern.compile("\\"access_token\\"\\\\s*:\\\\s*\\"([^\\"]+)\\"").matcher(answer.body());',
    'if (!token.find()) stop(1, "The answer holds no access_token.");',
    'Matcher lasts = Pattern.compile("\\"expires_in\\"\\\\s*:\\\\s*(\\\\d+)").matcher(answer.body());',
    'System.out.println("Token: HTTP 200, expires in " + (lasts.find() ? lasts.group(1) : "?") + " s");',
  ]
    .map((line) => `    ${line}`)
    .join('\n')
}

function callOf({ call }: HandoffSubject): string {
  if (!call) return '    // No address of the service is known: the token is all there is to ask for.'
  return [
    ...(call.isBegun
      ? [
          'String path = System.getenv("CALL_PATH");',
          'if (path == null || path.isEmpty()) stop(0, "Nothing called: CALL_PATH is not set.");',
        ]
      : []),
    `HttpResponse<String> called = send(CALL_URL${call.isBegun ? ' + path' : ''}, "Bearer " + token.group(1), null);`,
    'if (called.statusCode() / 100 != 2) stop(2, "Call refused: HTTP " + called.statusCode() + " " + called.body());',
    'System.out.println("Call: HTTP " + called.statusCode() + "\\n" + called.body());',
  ]
    .map((line) => `    ${line}`)
    .join('\n')
}
