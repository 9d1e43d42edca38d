import 'server-only'
import type { Kysely, Migration } from 'kysely'

/** What an assertion's `aud` may be in a domain, as it was tried there. */
export const domainAudiences: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('domain_audiences')
      .addColumn('domain_id', 'text', (column) => column.notNull())
      .addColumn('audience', 'text', (column) => column.notNull())
      .addColumn('is_taken', 'integer', (column) => column.notNull())
      .addColumn('answer', 'text', (column) => column.notNull())
      .addColumn('tried_at', 'bigint', (column) => column.notNull())
      .addPrimaryKeyConstraint('domain_audiences_key', ['domain_id', 'audience'])
      .execute()
  },
}
