/** Where a token's times stand to the clock, as one number: seconds ahead, `NaN` where the token has none. */
export const ageKey = (exp: number, nbf: number, iat: number): number => (age(exp) * 7 + age(nbf)) * 7 + age(iat)

/** None, past, within the usual clock skew of five minutes, to come, or no seconds at all (milliseconds). */
const age = (seconds: number): number =>
  Number.isNaN(seconds)
    ? 0
    : seconds > 1e10
      ? 6
      : seconds > 86_400 * 366
        ? 5
        : seconds > 300
          ? 4
          : seconds > 0
            ? 3
            : seconds > -300
              ? 2
              : 1
