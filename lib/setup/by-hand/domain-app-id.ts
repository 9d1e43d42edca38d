/** The domain's own application, whose roles are given on the client's page. */
export const domainAppId = 'IDCSAppId'
