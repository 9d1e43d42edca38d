import { allRecipes } from '../../setup/recipes/recipes'

/** The form of a setup's file. */
export const setupHelp = `
A setup is a file of this form; what a recipe does not ask for is left out:

  domain: https://idcs-….identity.oraclecloud.com
  recipe: opa-jwt-assertion
  answers:
    displayName: Orders caller        # of the application
    service: opa-us                   # the called instance, as the domain names it
    scopes: [/process]                # without it, the usual one
    certificate: { alias: orders-2026, file: orders.crt }
    trustAsPartner: false
    user: maria.ops@example.com

Recipes:
${allRecipes.map(({ id, title }) => `  ${id.padEnd(26)}${title}`).join('\n')}`
