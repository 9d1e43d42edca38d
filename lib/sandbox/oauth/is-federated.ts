import type { User } from '../world/resources'

export const userExtension = 'urn:ietf:params:scim:schemas:oracle:idcs:extension:user:User'

/** Signs in at another identity provider: `isFederatedUser` of Oracle's extension of the user. */
export const isFederated = (user: User): boolean =>
  (user[userExtension] as { isFederatedUser?: unknown } | undefined)?.isFederatedUser === true

/** Code AUTH-3012 of Oracle's authentication API. */
export const federatedText = "A federated user can't perform local authentication."
