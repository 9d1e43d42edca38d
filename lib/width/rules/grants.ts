import { jwtBearer } from '../../facts/grant-types'
import type { Cite } from '../../gates/gate'
import { sources } from '../../gates/sources'
import { pages } from '../../pitfalls/pitfall-sources'
import type { AppView } from '../../queries/shapes/app-view'
import { narrowed, type WidthFinding, type WidthRule } from '../width'
import { widthPages } from '../width-pages'

/** Ways to ask for a token that are risky, or that cannot work as the application stands. */
export const grants: WidthRule = (app) => [
  ...risky(
    app,
    'password',
    'Resource owner',
    'with it a client handles people’s passwords, and a second factor hardly goes with it',
    [pages.oicDeveloperApis, widthPages.noPassword],
  ),
  ...risky(app, 'implicit', 'Implicit', 'tokens then travel in the address of a page', [widthPages.noImplicit]),
  ...idle(app),
]

function risky(app: AppView, grant: string, name: string, why: string, cites: [Cite, ...Cite[]]): WidthFinding[] {
  if (!app.allowedGrants.includes(grant)) return []
  return [
    {
      id: `grant ${grant}`,
      severity: 'more',
      certainty: 'documented',
      says: `The grant ${name} is allowed: ${why}.`,
      cites,
      narrows: [without(app, [grant], `Take ${name} away`)],
    },
  ]
}

/** Grants that give no token as the application is now: they wait for somebody to complete them. */
function idle(app: AppView): WidthFinding[] {
  const { allowedGrants, certificates, redirectUris } = app
  const has = (grant: string) => allowedGrants.includes(grant)
  const found: [string, string, string][] = []
  if (has(jwtBearer) && certificates.length === 0)
    found.push([jwtBearer, 'JWT assertion', 'the application has no certificate to check one with'])
  if (has('authorization_code') && redirectUris.length === 0)
    found.push(['authorization_code', 'Authorization code', 'no redirect URL is registered'])
  if (has('refresh_token') && !['authorization_code', 'password', 'implicit', jwtBearer].some(has) && !has(deviceCode))
    found.push(['refresh_token', 'Refresh token', 'client credentials gets none, it just asks again'])
  return found.map(([grant, name, why]) => ({
    id: `idle ${grant}`,
    severity: 'look',
    certainty: 'inferred',
    says: `The grant ${name} is allowed and cannot be in use: ${why}.`,
    cites: [sources.confidentialApplication, pages.gatewayWalkthrough],
    narrows: [without(app, [grant], `Take ${name} away`)],
  }))
}

const deviceCode = 'urn:ietf:params:oauth:grant-type:device_code'

const without = (app: AppView, absent: string[], title: string) => ({
  title,
  desired: narrowed(app, { allowedGrants: { absent } }),
})
