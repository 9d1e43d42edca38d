/**
 * Callbacks that are known without asking. Sources: "Invoking OIC APIs using OAuth 2.0 across IAM domains", A-Team (Oracle
 * Integration); Postman's client metadata, https://www.postman.com/.well-known/oauth/client-metadata.json.
 */
export const integrationCallbackPath = '/icsapis/agent/oauth/callback'

export const postmanCallbacks = {
  app: 'https://oauth.pstmn.io/v1/callback',
  browser: 'https://oauth.pstmn.io/v1/browser-callback',
}

/** Of connections in an Oracle Integration instance at that address: there the instance is the client. */
export const integrationCallback = (instanceUrl: string): string =>
  `${instanceUrl.replace(/\/+$/, '')}${integrationCallbackPath}`
