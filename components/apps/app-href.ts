/** An application's own page. */
export const appHref = (domainId: string, appId: string): string =>
  `/domains/${encodeURIComponent(domainId)}/apps/${encodeURIComponent(appId)}`
