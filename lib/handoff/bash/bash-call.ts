import type { HandoffSubject } from '../subject'
import { shellWord } from '../words/shell-word'

/** The call that the token is for; what the service answers is printed as it is. */
export function bashCall({ call }: HandoffSubject): string {
  if (!call) return '# No address of the service is known: the token is all there is to ask for.'
  const path = call.isBegun
    ? // biome-ignore lint/suspicious/noTemplateCurlyInString: it is bash
      ['if [ -z "${CALL_PATH:-}" ]; then', "  echo 'Nothing called: CALL_PATH is not set.'", '  exit 0', 'fi']
    : []
  const url = call.isBegun ? '"$CALL_URL$CALL_PATH"' : '"$CALL_URL"'
  return [
    `CALL_URL=${shellWord(call.url)}`,
    ...path,
    'send < <(',
    `  option url ${url}`,
    '  option header "Authorization: Bearer $token"',
    "  option header 'Accept: application/json'",
    ')',
    'case $status in',
    '  2??) echo "Call: HTTP $status" ;;',
    '  *) fail 2 "Call refused: HTTP $status $body" ;;',
    'esac',
    `printf '%s\\n' "$body"`,
  ].join('\n')
}
