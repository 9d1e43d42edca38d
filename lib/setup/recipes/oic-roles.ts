/**
 * The least role that may run an integration.
 * Source: "Check the roles assigned to your confidential application", Oracle Integration 3.
 */
export const serviceInvoker = 'ServiceInvoker'
