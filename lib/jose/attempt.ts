import type { Result } from '../result'
import { err, ok } from '../result'

/** WebCrypto, jose and the certificate library refuse bad input by throwing; here that becomes a value. */
export async function attempt<T>(work: () => T | Promise<T>): Promise<Result<T, Error>> {
  try {
    return ok(await work())
  } catch (thrown) {
    return err(thrown instanceof Error ? thrown : new Error(String(thrown)))
  }
}
