import 'server-only'
import type { Kysely, Migration } from 'kysely'

/** Tests without their secrets, and what came of them each time. */
export const savedChecks: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('checks')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('domain_id', 'text', (column) => column.notNull())
      .addColumn('content', 'text', (column) => column.notNull())
      .addColumn('created_at', 'bigint', (column) => column.notNull())
      .execute()
    await db.schema
      .createTable('check_runs')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('check_id', 'text', (column) => column.notNull().references('checks.id'))
      .addColumn('at', 'bigint', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull())
      .addColumn('outcome', 'text', (column) => column.notNull())
      .addColumn('cause', 'text')
      .addColumn('says', 'text')
      .addColumn('rungs', 'text', (column) => column.notNull())
      .addColumn('facts', 'text', (column) => column.notNull())
      .addColumn('milliseconds', 'integer')
      .addColumn('who', 'text', (column) => column.notNull())
      .addColumn('after_run', 'text')
      .execute()
    await db.schema.createIndex('check_runs_newest').on('check_runs').columns(['check_id', 'at']).execute()
  },
}
