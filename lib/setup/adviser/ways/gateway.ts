import { sources } from '../../../gates/sources'
import { pages } from '../../../pitfalls/pitfall-sources'
import type { Way } from '../way'

export const gateway: Way = {
  id: 'gateway',
  title: 'With a token for the gateway, which checks it',
  because:
    'A token is for one audience. A service behind an API gateway is an audience of its own, with an application, a scope and a policy that checks each token.',
  grant: 'Client credentials',
  role: 'Nobody: the gateway looks at audience and scope',
  setups: [
    {
      recipe: 'api-gateway-jwt',
      called: 'a service behind OCI API Gateway',
    },
  ],
  wrongWhen: [
    {
      says: 'The gateway only passes on to Oracle Integration, which wants a token for itself: this one is not for it.',
      instead: 'as-itself',
    },
    {
      says: 'The service has a token service of its own (Okta, DocuSign, Microsoft …): then nothing is set up in this domain, and its own client belongs into the caller’s connection.',
    },
  ],
  limits: [
    {
      says: 'What the gateway puts into its own calls, such as a fixed password, is a stored secret. Base64 does not protect it.',
      cites: [pages.basicIsNoProtection],
    },
  ],
  disagreements: ['gateway-issuer', 'gateway-keys'],
  certainty: 'documented',
  cites: [pages.gatewayWalkthrough, pages.gatewayIssuers, sources.accessToken],
}
