import type { Way, WayId } from './way'
import { asItself } from './ways/as-itself'
import { authorizationCode } from './ways/authorization-code'
import { developerApis } from './ways/developer-apis'
import { gateway } from './ways/gateway'
import { identityToFusion } from './ways/identity-to-fusion'
import { opaAsItself } from './ways/opa-as-itself'
import { opaAsUser } from './ways/opa-as-user'
import { userAssertion } from './ways/user-assertion'

export const ways: Record<WayId, Way> = {
  'as-itself': asItself,
  'user-assertion': userAssertion,
  'authorization-code': authorizationCode,
  'developer-apis': developerApis,
  gateway,
  'identity-to-fusion': identityToFusion,
  'opa-as-itself': opaAsItself,
  'opa-as-user': opaAsUser,
}
