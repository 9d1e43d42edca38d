import 'server-only'
import type { Migration } from 'kysely'
import { domainAudiences } from './domain-audiences'
import { firstTables } from './first-tables'
import { planReviews } from './plan-reviews'
import { savedChecks } from './saved-checks'

/** Run in the order of their names; a name is never changed once it was released. */
export const migrations: Record<string, Migration> = {
  '0001-first-tables': firstTables,
  '0002-plan-reviews': planReviews,
  '0003-domain-audiences': domainAudiences,
  '0004-saved-checks': savedChecks,
}
