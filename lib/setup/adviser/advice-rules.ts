import type { Certainty, Cite } from '../../gates/gate'
import { sources } from '../../gates/sources'
import { pages } from '../../pitfalls/pitfall-sources'
import { adviserPages } from './adviser-pages'
import type { AdviserAnswers, AdviserQuestionId } from './adviser-questions'
import type { Advised, WayId } from './way'

/** Answers that a rule wants: each named question must have one of these. */
export type When = { readonly [Q in AdviserQuestionId]?: readonly AdviserAnswers[Q][] }

/** The decision table: the first row that fits decides. */
export const adviceRules: readonly { when: When; way: WayId }[] = [
  { when: { caller: ['opa'], user: ['no'] }, way: 'opa-as-itself' },
  { when: { caller: ['opa'] }, way: 'opa-as-user' },
  { when: { caller: ['oic'], next: ['fusion'] }, way: 'identity-to-fusion' },
  { when: { caller: ['oic'], next: ['service'] }, way: 'gateway' },
  { when: { caller: ['oic'], user: ['no'] }, way: 'developer-apis' },
  { when: { user: ['no'], next: ['service'] }, way: 'gateway' },
  { when: { user: ['no'] }, way: 'as-itself' },
  { when: { present: ['yes'] }, way: 'authorization-code' },
  { when: {}, way: 'user-assertion' },
]

interface Further {
  says: string
  cites: readonly Cite[]
  setup: Advised
}

const behindGateway: Further = {
  says: 'The further service is an audience of its own: it gets a token of its own, which its gateway checks.',
  cites: [sources.accessToken, pages.gatewayIssuers],
  setup: {
    recipe: 'api-gateway-jwt',
    called: 'a service behind OCI API Gateway',
  },
}

/** What has to be set up besides, so that the identity gets where it shall. Every row that fits counts. */
export const furtherRules: readonly ({ when: When } & Further)[] = [
  {
    when: { caller: ['system', 'person', 'opa'], next: ['fusion'] },
    says: 'The token for the called service is not for Fusion, and the user is not handed on by itself. An integration carries the user there, with a client in Fusion’s own domain.',
    cites: [sources.oicAcrossDomains, adviserPages.identityPropagation],
    setup: {
      recipe: 'oic-to-fusion',
      called: 'Fusion Applications',
    },
  },
  { when: { caller: ['system', 'person'], user: ['yes'], next: ['service'] }, ...behindGateway },
  { when: { caller: ['opa'], next: ['service'] }, ...behindGateway },
]

/** What to know about these very answers. Every row that fits counts. */
export const cautions: readonly { when: When; says: string; certainty: Certainty; cites: readonly Cite[] }[] = [
  {
    when: { caller: ['system'], user: ['yes'], present: ['yes'] },
    says: 'Somebody must sign in again whenever the refresh token has run out. Oracle’s architects advise against this for back ends; if it shall run unattended, say that nobody is there.',
    certainty: 'documented',
    cites: [sources.oicAcrossDomains],
  },
  {
    when: { caller: ['person'], user: ['no'], next: ['nowhere', 'fusion'] },
    says: 'This takes a server that keeps the secret. The people who use the application are then known to it alone.',
    certainty: 'documented',
    cites: [sources.oicAcrossDomains],
  },
  {
    when: { user: ['no'], next: ['fusion'] },
    says: 'You said that no user must be known, but Fusion gives rights to users only: a client without a user is served where Fusion has a user named like its client ID.',
    certainty: 'observed',
    cites: [pages.fusionTokens],
  },
  {
    when: { caller: ['opa'], user: ['yes'], present: ['yes'] },
    says: 'A connector sends nobody to a sign-in page: it offers client credentials and JWT assertion.',
    certainty: 'documented',
    cites: [sources.opaJwtGrant, adviserPages.opaConnector],
  },
  {
    when: { caller: ['opa'], user: ['yes'] },
    says: 'The user name typed into the credential is for its validation only. At run time another user may be named, who must exist in the called domain.',
    certainty: 'inferred',
    cites: [pages.opaCredential],
  },
  {
    when: { caller: ['oic'], user: ['yes'], present: ['yes'], next: ['nowhere'] },
    says: 'Here Oracle Integration is the client, so the callback address is its own, as the connection shows it.',
    certainty: 'documented',
    cites: [sources.oicAcrossDomains],
  },
]
