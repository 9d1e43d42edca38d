import type {
  ClientAnswers,
  KeyAnswers,
  ProofAnswers,
  RecipeAnswers,
  RecipeId,
  RedirectAnswers,
  SetupAnswers,
  UserAnswers,
} from '@/lib/queries/shapes/recipes'
import type { Answers } from './answers'

type Certificate = KeyAnswers['certificate']

/** What each recipe takes of everything the wizard knows; a line each. */
const takes: { [R in RecipeId]: (answers: Answers, certificate?: Certificate) => RecipeAnswers[R] } = {
  'opa-jwt-assertion': (answers, certificate) => ({
    ...client(answers),
    ...key(answers, certificate),
    ...proof(answers),
    ...user(answers),
  }),
  'oic-jwt-user-assertion': (answers, certificate) => ({
    ...client(answers),
    ...key(answers, certificate),
    ...proof(answers),
    ...user(answers),
    roleToApplication: answers.roleToApplication,
  }),
  'oic-client-credentials': client,
  'opa-client-credentials': client,
  'oic-authorization-code': (answers) => ({
    ...client(answers),
    ...redirects(answers),
    ...user(answers),
    roleToApplication: answers.roleToApplication,
  }),
  'oic-developer-api': (answers) => ({ ...client(answers), work: answers.work }),
  'oic-developer-api-as-user': (answers, certificate) => ({
    ...client(answers),
    ...key(answers, certificate),
    ...user(answers),
    work: answers.work,
  }),
  'oic-to-fusion': (answers, certificate) => ({ ...client(answers), ...key(answers, certificate), ...user(answers) }),
  'api-gateway-jwt': (answers) => ({ ...client(answers), gateway: answers.gateway }),
}

/** The wizard's answers as a plan is made of them. `certificate`: where the recipe asks for one. */
export const toSetupAnswers = (answers: Answers, certificate?: Certificate): SetupAnswers =>
  // Safe: the parts are those of this very recipe.
  ({ recipe: answers.recipe, ...takes[answers.recipe](answers, certificate) }) as SetupAnswers

function client({ called, caller, displayName, scopes }: Answers): ClientAnswers {
  return {
    domainId: called.domain.id,
    serviceAppId: called.service.appId,
    ...(caller && { callerDomainId: caller.id }),
    displayName: displayName.trim(),
    scopes,
  }
}

function key({ trustAsPartner }: Answers, certificate: Certificate | undefined): KeyAnswers {
  if (!certificate) throw new Error('setup: planned without a certificate')
  return { certificate, trustAsPartner }
}

const proof = ({ clientProof }: Answers): ProofAnswers => ({ clientProof })

function redirects({ redirectUris, testRedirectUri, refresh, bypassConsent }: Answers): RedirectAnswers {
  return { redirectUris, ...(testRedirectUri !== undefined && { testRedirectUri }), refresh, bypassConsent }
}

function user({ user: chosen }: Answers): UserAnswers {
  if (!chosen) throw new Error('setup: planned without a user')
  return { user: { id: chosen.id, userName: chosen.userName } }
}
