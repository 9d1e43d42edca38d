import type { Result } from '../result'
import { err, ok } from '../result'

/** WebCrypto and the certificate library refuse bad input by throwing; here that becomes a value, with their own words. */
export async function attempt<T>(work: () => T | Promise<T>): Promise<Result<T, string>> {
  try {
    return ok(await work())
  } catch (thrown) {
    return err(thrown instanceof Error ? thrown.message : String(thrown))
  }
}
