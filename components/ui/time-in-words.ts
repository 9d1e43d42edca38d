const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour

/** A span of time in at most two units: `364 days`, `36 h`, `2 h 5 min`, `4 min 59 s`, `0 s`. The sign is dropped. */
export function spanInWords(milliseconds: number): string {
  const span = Math.abs(milliseconds)
  // Below two days hours matter: "36 h", not "1 day".
  if (span >= 2 * day) return `${Math.floor(span / day)} days`
  if (span >= hour) return two(span, hour, 'h', minute, 'min')
  if (span >= minute) return two(span, minute, 'min', second, 's')
  return `${Math.floor(span / second)} s`
}

const two = (span: number, big: number, bigWord: string, small: number, smallWord: string) => {
  const rest = Math.floor((span % big) / small)
  const whole = `${Math.floor(span / big)} ${bigWord}`
  return rest === 0 ? whole : `${whole} ${rest} ${smallWord}`
}

/** `2026-11-21 11:19:18 UTC`; what is no time is given back as it came. */
export function exactTime(iso: string): string {
  const date = new Date(iso)
  return Number.isNaN(date.getTime()) ? iso : `${date.toISOString().slice(0, 19).replace('T', ' ')} UTC`
}
