import type { Certainty, Cite } from '../../gates/gate'
import { sources } from '../../gates/sources'
import { pages } from '../../pitfalls/pitfall-sources'

/** One thing that published pages say differently. */
export interface Disagreement {
  about: string
  sides: readonly [Side, Side, ...Side[]]
  /** How this console reads it. */
  reading: string
  certainty: Certainty
  /** Its entry in the list of pitfalls. */
  pitfall?: string
}

interface Side {
  says: string
  cite: Cite
}

export const disagreements = {
  'assertion-into-oic': {
    about: 'Is a JWT user assertion the way into Oracle Integration?',
    sides: [
      {
        says: 'It is not commonly used for calls into it; client credentials are the recommended pattern.',
        cite: sources.oicAcrossDomains,
      },
      { says: 'It is the recommended grant for triggers.', cite: pages.oicGrants },
    ],
    reading: 'They answer different questions: the first where no user is needed, the second where one is.',
    certainty: 'documented',
    pitfall: 'C-1',
  },
  'opa-without-user': {
    about: 'Does Process Automation take client credentials?',
    sides: [
      { says: 'No: its API needs a user behind the token.', cite: sources.opaJwtGrant },
      {
        says: 'Yes, from external applications that are in a process role with the permission Use, within limits.',
        cite: sources.opaAuthentication,
      },
    ],
    reading: 'The product’s own pages are newer than the article. Since which release it holds is not published.',
    certainty: 'documented',
    pitfall: 'C-2',
  },
  'role-of-signed-in': {
    about: 'Who needs the role when a person signs in?',
    sides: [
      { says: 'The application and the user.', cite: sources.oicAcrossDomains },
      { says: 'The user; the application where it calls as itself.', cite: sources.oicRoles },
    ],
    reading: 'The user needs it for certain. Give it to the application as well only if the call is refused without.',
    certainty: 'inferred',
    pitfall: 'C-7',
  },
  'certificate-places': {
    about: 'Must the certificate also be a trusted partner certificate?',
    sides: [
      { says: 'Yes, under the same alias as in the application.', cite: pages.jwtWalkthrough },
      { says: 'The application’s own certificate is what is asked for.', cite: sources.userAssertion },
    ],
    reading: 'No page that could be read settles it. Setup offers both and says which right the second takes.',
    certainty: 'inferred',
    pitfall: 'K-5',
  },
  'callback-of-whom': {
    about: 'Which callback address is registered?',
    sides: [
      { says: 'One article lists two of Oracle Integration’s own, and uses a third.', cite: sources.oicAcrossDomains },
      { says: 'The third belongs to robots.', cite: pages.robots },
    ],
    reading: 'That of whoever is the OAuth client, letter by letter; Oracle Integration’s only where it is the client.',
    certainty: 'observed',
    pitfall: 'U-5',
  },
  'gateway-issuer': {
    about: 'How is the issuer spelled in the gateway’s policy?',
    sides: [
      { says: 'https://identity.oraclecloud.com, without a final slash.', cite: pages.gatewayWalkthrough },
      {
        says: 'With the slash for Identity Cloud Service, without it for identity domains.',
        cite: pages.gatewayIssuers,
      },
      { says: 'https:// and the domain’s own address.', cite: sources.accessToken },
    ],
    reading: 'It is compared letter by letter: take it from a real token of the domain.',
    certainty: 'documented',
    pitfall: 'U-8',
  },
  'gateway-keys': {
    about: 'May access to the signing certificate be closed again?',
    sides: [
      { says: 'Yes, once the key is copied into the gateway.', cite: pages.gatewayWalkthrough },
      { says: 'Whoever checks tokens must be able to fetch the keys anew.', cite: sources.tokenValidation },
    ],
    reading:
      'A copied key stops working at the next change of keys. Leave access open, and let the gateway fetch them.',
    certainty: 'documented',
    pitfall: 'U-9',
  },
  'role-by-generation': {
    about: 'Which role is the least?',
    sides: [
      { says: 'ServiceUser (pages of Generation 2).', cite: pages.oicGeneration2 },
      { says: 'ServiceInvoker to run integrations, ServiceUser for the developer APIs.', cite: sources.oicRoles },
    ],
    reading: 'On Oracle Integration 3 the second holds.',
    certainty: 'documented',
    pitfall: 'C-8',
  },
} satisfies Record<string, Disagreement>

export type DisagreementId = keyof typeof disagreements
