import 'server-only'
import type { Journal } from '../setup/run/journal'
import type { SealKey } from './key-from'
import { appendEvents, readEvents } from './run-events'
import type { Db } from './schema'
import { dropSecretsOf, putSecret } from './secrets'

/** The journal of one run, with its secrets put away in the transaction that names them. `now` in milliseconds since the epoch. */
export const runJournal = (db: Db, key: SealKey, runId: string, now: () => number = Date.now): Journal => ({
  read: () => readEvents(db, runId),
  append: (known, events, { secret, dropSecrets } = {}) =>
    db.transaction().execute(async (transaction) => {
      const isWritten = await appendEvents(transaction, runId, known, events)
      if (isWritten && secret) await putSecret(transaction, key, { ...secret, runId }, now())
      if (isWritten && dropSecrets) await dropSecretsOf(transaction, runId)
      return isWritten
    }),
})
