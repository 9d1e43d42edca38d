/** An alias for the certificate after this one: the year in it moved on, or put behind it, and a number where that is taken. */
export function nextAlias(alias: string, taken: readonly string[], year: number): string {
  const isFree = (name: string) => !taken.some((other) => other.toLowerCase() === name.toLowerCase())
  const own = Number(/\b20\d\d\b/.exec(alias)?.[0])
  const named = (wanted: number) =>
    Number.isNaN(own) ? `${alias}-${wanted}` : alias.replace(String(own), String(wanted))
  const next = Number.isNaN(own) ? year : Math.max(year, own)
  const free = [next, next + 1].map(named).find(isFree)
  if (free !== undefined) return free
  for (let count = 2; ; count++) {
    const counted = `${named(next)}-${count}`
    if (isFree(counted)) return counted
  }
}
