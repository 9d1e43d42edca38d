import 'server-only'
import type { Kysely, Migration } from 'kysely'

/** What people do with a plan that stays as it is: keep it, ask for approval, approve, check, plan again. */
export const planReviews: Migration = {
  async up(db: Kysely<unknown>) {
    // One statement each: SQLite adds one column at a time.
    for (const column of ['name', 'asked_by', 'replaces', 'opened', 'last_check'])
      await db.schema.alterTable('plans').addColumn(column, 'text').execute()
    await db.schema.alterTable('plans').addColumn('saved_at', 'bigint').execute()
    await db.schema
      .createTable('approvals')
      .addColumn('id', 'text', (column) => column.primaryKey())
      .addColumn('plan_id', 'text', (column) => column.notNull().references('plans.id'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('digest', 'text', (column) => column.notNull())
      .addColumn('approved_at', 'bigint', (column) => column.notNull())
      .execute()
  },
}
