import { jwtBearer } from '../../facts/grant-types'
import { sources } from '../../gates/sources'
import type { AppView } from '../../queries/shapes/app-view'
import { narrowed, type WidthFinding, type WidthRule } from '../width'
import { widthPages } from '../width-pages'

/** Client type, consent and where codes may be sent. */
export const client: WidthRule = (app) => [
  ...trusted(app),
  ...bypassConsent(app),
  ...app.redirectUris.flatMap((uri) => redirect(app, uri)),
]

function trusted(app: AppView): WidthFinding[] {
  if (app.clientType !== 'trusted' || app.allowedGrants.includes(jwtBearer) || app.certificates.length > 0) return []
  return [
    {
      id: 'trusted',
      severity: 'look',
      certainty: 'documented',
      says: 'Its client type is Trusted, which is for clients that sign user assertions. This one may send none and has no certificate.',
      cites: [sources.confidentialApplication],
      narrows: [{ title: 'Make it Confidential', desired: narrowed(app, { clientType: 'confidential' }) }],
    },
  ]
}

function bypassConsent(app: AppView): WidthFinding[] {
  if (!app.bypassConsent) return []
  return [
    {
      id: 'bypass-consent',
      severity: 'more',
      certainty: 'documented',
      says: 'Bypass consent is on: people are not asked before it acts in their name.',
      cites: [sources.confidentialApplication],
      narrows: [{ title: 'Let people be asked', desired: narrowed(app, { flags: { bypassConsent: false } }) }],
    },
  ]
}

function redirect(app: AppView, uri: string): WidthFinding[] {
  const problem = problemOf(uri)
  if (problem === undefined) return []
  return [
    {
      id: `redirect ${uri}`,
      severity: 'more',
      certainty: 'documented',
      says: `The redirect URL ${uri} ${problem}.`,
      cites: [widthPages.exactRedirect, sources.confidentialApplication],
      narrows: [{ title: 'Take this redirect URL away', desired: narrowed(app, { redirectUris: { absent: [uri] } }) }],
    },
  ]
}

/** Plain http is fine on the person's own machine (RFC 8252 §7.3). */
function problemOf(uri: string): string | undefined {
  if (uri.includes('*')) return 'holds a wildcard: codes go to whoever has an address that fits'
  if (/^http:\/\//i.test(uri) && !/^http:\/\/(?:localhost|127(?:\.\d+){3}|\[::1\])(?:[:/]|$)/i.test(uri))
    return 'is not encrypted: codes can be read on the way'
  return undefined
}
