/** Ends the script with a sentence. */
export const fail = `# $1 how it ends, $2 why.
fail() { printf '%s\\n' "$2" >&2; exit "$1"; }`

/** curl reads its options from a pipe: on its command line everybody on the machine could read them. */
export const option = `# One line of a configuration for curl: name and value.
option() {
  local value=\${2//\\\\/\\\\\\\\}
  value=\${value//\\"/\\\\\\"}
  value=\${value//$'\\n'/\\\\n}
  printf '%s = "%s"\\n' "$1" "$value"
}`

/** RFC 6749 §2.3.1: both parts of a Basic header are encoded first. */
export const percentEncoded = `# Percent-encoded, as both parts of a Basic header must be (RFC 6749 §2.3.1).
encoded() {
  local LC_ALL=C text=$1 i char code
  for ((i = 0; i < \${#text}; i++)); do
    char=\${text:i:1}
    case $char in
      [a-zA-Z0-9.~_-]) printf '%s' "$char" ;;
      *) printf -v code '%d' "'$char"; printf '%%%02X' "$((code & 255))" ;;
    esac
  done
}`

export const base64url = `base64url() { openssl base64 -A | tr '+/' '-_' | tr -d '='; }`

/** Strings whose content is known only when the script runs. */
export const jsonText = `# A text as JSON.
json() {
  local value=\${1//\\\\/\\\\\\\\}
  printf '"%s"' "\${value//\\"/\\\\\\"}"
}`

/** `KEY_PASSWORD` is named, never passed. Without one openssl asks at the terminal for a locked key. */
export const sign = `# $1 claims without their times, e.g. "iss":"x","sub":"y"
signed() {
  local now claims input signature
  now=$(date +%s)
  claims="{$1,\\"iat\\":$now,\\"exp\\":$((now + 300)),\\"jti\\":\\"$(openssl rand -hex 16)\\"}"
  input="$(printf '%s' "$JWT_HEADER" | base64url).$(printf '%s' "$claims" | base64url)"
  if [ -n "\${KEY_PASSWORD:-}" ]; then
    export KEY_PASSWORD
    signature=$(printf '%s' "$input" | openssl dgst -sha256 -sign "$PRIVATE_KEY_FILE" -passin env:KEY_PASSWORD | base64url)
  else
    signature=$(printf '%s' "$input" | openssl dgst -sha256 -sign "$PRIVATE_KEY_FILE" | base64url)
  fi
  printf '%s.%s' "$input" "$signature"
}`

export const send = `# Sends the request that standard input describes; leaves status and body.
send() {
  local answer
  answer=$(curl --silent --show-error --config - --write-out '\\n%{http_code}') || fail 1 'No answer.'
  status=\${answer##*$'\\n'}
  body=\${answer%$'\\n'*}
}`
