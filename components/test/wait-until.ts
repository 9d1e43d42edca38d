/** Milliseconds. A real token is not waited for. */
const longest = 10_000

/** Waits for an instant, in milliseconds since the epoch, that is near; for one that is far or unknown, not at all. */
export function waitUntil(instant: number): Promise<void> {
  const rest = instant - Date.now()
  return rest > 0 && rest <= longest ? new Promise((resolve) => setTimeout(resolve, rest)) : Promise.resolve()
}
