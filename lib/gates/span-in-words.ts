const units: [name: string, seconds: number][] = [
  ['day', 86_400],
  ['h', 3_600],
  ['min', 60],
  ['s', 1],
]

/** A length of time in its two largest units: "4 min 59 s", "2 days 3 h". Seconds; the sign is dropped. */
export function spanInWords(seconds: number): string {
  let rest = Math.round(Math.abs(seconds))
  const words: string[] = []
  for (const [name, size] of units) {
    const count = Math.floor(rest / size)
    rest -= count * size
    if (count > 0) words.push(`${count} ${name}${name === 'day' && count > 1 ? 's' : ''}`)
    else if (words.length > 0) break
    if (words.length === 2) break
  }
  return words.join(' ') || '0 s'
}

/** NumericDate of an ISO instant; `NaN` when it is none. */
export const secondsOf = (instant: string | undefined): number => Date.parse(instant ?? '') / 1000

/** ISO instant, to the second, of a NumericDate; the number itself when it is no date. */
export function instantOf(seconds: number): string {
  const date = new Date(seconds * 1000)
  return Number.isNaN(date.getTime()) ? String(seconds) : date.toISOString().replace(/\.\d+Z$/, 'Z')
}
