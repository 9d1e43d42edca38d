/** Reads the token out of the last answer, or tells the refusal and ends. */
export const bashToken = `[ "$status" = 200 ] || fail 1 "Token refused: HTTP $status $body"
token=$(printf '%s' "$body" | sed -n 's/.*"access_token"[[:space:]]*:[[:space:]]*"\\([^"]*\\)".*/\\1/p')
[ -n "$token" ] || fail 1 'The answer holds no access_token.'
lasts=$(printf '%s' "$body" | sed -n 's/.*"expires_in"[[:space:]]*:[[:space:]]*\\([0-9]*\\).*/\\1/p')
echo "Token: HTTP $status, expires in \${lasts:-?} s"`
