/** Typed unseen, or from a pipe; `read` fails at the end of a file without a line break and has read it all the same. */
export const bashSecret = `if [ -z "\${CLIENT_SECRET:-}" ]; then
  [ ! -t 0 ] || printf 'Client secret: ' >&2
  IFS= read -rs CLIENT_SECRET || true
  [ -n "$CLIENT_SECRET" ] || fail 64 'No client secret: set CLIENT_SECRET, or type it.'
fi`

export const bashKey = `: "\${PRIVATE_KEY_FILE:=}"
[ -r "$PRIVATE_KEY_FILE" ] || fail 64 "No private key: PRIVATE_KEY_FILE (\${PRIVATE_KEY_FILE:-not set}) is no file that can be read."`

export const bashUser = `[ -n "\${USER_NAME:-}" ] || fail 64 'In whose name? Set USER_NAME.'`

/** `printf` is part of bash: no other process is started with the secret. */
export const basicHeader = `basic=$(printf '%s:%s' "$(encoded "$CLIENT_ID")" "$(encoded "$CLIENT_SECRET")" | openssl base64 -A)`
