import { allRecipes } from '../../setup/recipes/recipes'
import { credentialWays } from './credential-options'

export type TopicId = 'setup' | 'credential'

/** What help tells once for several subcommands: a sentence, a text as it is typed, rows. */
export interface Topic {
  says: string
  form?: string
  rowsAre?: string
  rows: readonly (readonly [name: string, says: string])[]
}

export const topics: Record<TopicId, Topic> = {
  setup: {
    says: 'A setup is a file of this form; what a recipe does not ask for is left out:',
    form: `domain: https://idcs-….identity.oraclecloud.com
recipe: opa-jwt-assertion
answers:
  displayName: Orders caller        # of the application
  service: opa-us                   # the called instance, as the domain names it
  scopes: [/process]                # without it, the usual one
  certificate: { alias: orders-2026, file: orders.crt }
  trustAsPartner: false
  user: maria.ops@example.com`,
    rowsAre: 'Recipes',
    rows: allRecipes.map(({ id, title }) => [id, title] as const),
  },
  credential: {
    says: 'As whom the domain is asked, the first of these that is given:',
    rows: credentialWays,
  },
}
