/** Whether JSON is nested deeper than so many levels: code that calls itself, and `JSON.stringify` is such, must end somewhere. */
export function isDeeper(value: unknown, levels: number): boolean {
  let level = [value]
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > levels) return true
    level = level.flatMap((inner) => (typeof inner === 'object' && inner !== null ? Object.values(inner) : []))
  }
  return false
}
