/** Claims whose number is an instant in seconds. */
export const timeClaims: ReadonlySet<string> = new Set(['exp', 'iat', 'nbf', 'auth_time', 'session_exp'])
