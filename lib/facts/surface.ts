/**
 * Who can refuse a call, in the order in which it meets them: the caller's own software before anything is sent, the network, the
 * sign-in pages, the token endpoint, whoever verifies the token for a service of their own, the service. The last may answer a token
 * that the verifier never saw: Oracle's services verify by themselves.
 */
export const surfaces = ['caller', 'network', 'sign-in', 'token-endpoint', 'verifier', 'service'] as const
export type Surface = (typeof surfaces)[number]
