/** Limits are counted a second and a minute, and no header is documented that says which was met: then it is a minute. */
const minute = 60

/** After a 429. */
export function secondsToWait(headers: readonly [string, string][]): number {
  const said = Number(headers.find(([name]) => name.toLowerCase() === 'retry-after')?.[1])
  return said > 0 ? Math.ceil(said) : minute
}
