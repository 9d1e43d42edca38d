import { sources } from '../../../gates/sources'
import { pages } from '../../../pitfalls/pitfall-sources'
import { allIntegrations } from '../all-integrations'
import type { Way } from '../way'

export const authorizationCode: Way = {
  id: 'authorization-code',
  title: 'As the person who signs in, by authorization code',
  because: 'The user must be known and is there: they sign in at the domain, and the token is theirs.',
  grant: 'Authorization code, with Refresh token',
  role: 'The user',
  setups: [
    {
      recipe: 'oic-authorization-code',
      called: 'Oracle Integration',
    },
  ],
  wrongWhen: [
    {
      says: 'It must run when nobody is there: a sign-in lasts as long as its refresh token, then somebody must come again.',
      instead: 'user-assertion',
    },
    { says: 'The called service need not know the person.', instead: 'as-itself' },
  ],
  limits: [
    allIntegrations,
    {
      says: 'The user is known to the called service and to no further one: the identity is not handed on by itself.',
      cites: [sources.oicAcrossDomains],
    },
  ],
  disagreements: ['callback-of-whom', 'role-of-signed-in'],
  certainty: 'documented',
  cites: [sources.oicAcrossDomains, pages.oicGrants],
}
