/** `base`, or with the first number from 2 on that nobody has. */
export function unused(base: string, joint: string, taken: readonly string[] = []): string {
  const names = new Set(taken.map((name) => name.toLowerCase()))
  let candidate = base
  for (let count = 2; names.has(candidate.toLowerCase()); count++) candidate = `${base}${joint}${count}`
  return candidate
}
