import type { Certificate } from '@/lib/jose/certificate'
import type { DeveloperWork, RecipeId, SetupAnswers } from '@/lib/queries/shapes/recipes'
import { knownRecipe } from '@/lib/setup/recipes/recipes'
import { type Callbacks, callbacksOf } from './callbacks'

/** What a person chose in the wizard so far; what is absent is derived. Holds no key and no secret, so a tab may keep it. */
export interface Draft {
  /** The way to call. Absent: the usual one for the called instance. */
  recipe?: RecipeId
  domainId?: string
  serviceAppId?: string
  /** A connected domain's id, or `outside`. */
  caller?: string
  displayName?: string
  alias?: string
  keyFrom?: 'browser' | 'file'
  validDays?: number
  keyKind?: string
  certificate?: DraftCertificate
  trustAsPartner?: boolean
  scopes?: string[]
  user?: { id: string; userName: string; displayName: string }
  roleToApplication?: boolean
  /** Whose callbacks, and which. */
  callbacks?: Callbacks
  /** This console is a caller too, until it is proven. */
  isProvenHere?: boolean
  refresh?: boolean
  bypassConsent?: boolean
  work?: DeveloperWork
  gateway?: DraftGateway
}

/** The name and what follows it: of an application that is made for the gateway. */
export interface DraftGateway {
  keys?: 'static' | 'remote'
  displayName?: string
  audience?: string
  scope?: string
}

export type DraftCertificate =
  /** The private key lies in the key store, under this domain and alias. */
  | { from: 'browser'; alias: string; keptFor: string; facts: Certificate }
  | { from: 'file'; fileName: string; facts: Certificate }
  /** Of a plan that was opened elsewhere: what the plan itself knows. */
  | { from: 'plan'; alias: string; x509: string }

export const outside = 'outside'

/** Another called instance has other scopes, and in another domain other users and roles of the caller. */
export function chooseService(draft: Draft, domainId: string, serviceAppId: string): Draft {
  const { scopes: _, roleToApplication: __, user, trustAsPartner, ...rest } = draft
  const kept =
    draft.domainId === undefined || draft.domainId === domainId
      ? { ...(user && { user }), ...(trustAsPartner !== undefined && { trustAsPartner }) }
      : {}
  return { ...rest, ...kept, domainId, serviceAppId }
}

/** Another way to call the same instance, with its own usual scope; what was answered otherwise stays. `id`: of a recipe. */
export function chooseRecipe(
  { scopes: _, roleToApplication: __, ...draft }: Draft,
  called: { domain: { id: string }; service: { appId: string } },
  id: string,
): Draft {
  const recipe = knownRecipe(id)?.id
  return { ...draft, domainId: called.domain.id, serviceAppId: called.service.appId, ...(recipe && { recipe }) }
}

export const withoutCertificate = ({ certificate: _, ...draft }: Draft): Draft => draft

/** A link into the wizard: a fix that names a recipe, a domain's page that names an instance, or both. `null`: an ordinary visit. */
export function linkedDraft(draft: Draft, params: URLSearchParams): Draft | null {
  const [domainId, serviceAppId] = [params.get('domain'), params.get('service')]
  const recipe = knownRecipe(params.get('recipe'))?.id
  if (domainId && serviceAppId) {
    const { recipe: _, ...chosen } = chooseService(draft, domainId, serviceAppId)
    return { ...chosen, ...(recipe && { recipe }) }
  }
  if (recipe === undefined) return null
  const { domainId: _, serviceAppId: __, scopes: ___, user: ____, ...rest } = draft
  return { ...rest, recipe }
}

/** The wizard's input of a plan that is open already, so that Back works in a tab that never had it. */
export function draftOf(answers: SetupAnswers): Draft {
  const { recipe, domainId, serviceAppId, callerDomainId, displayName, scopes } = answers
  return {
    recipe,
    domainId,
    serviceAppId,
    caller: callerDomainId ?? outside,
    displayName,
    scopes,
    ...draftOfParts(answers),
  }
}

/** What only some recipes ask. */
const draftOfParts = (answers: SetupAnswers): Draft => ({
  ...('certificate' in answers && {
    alias: answers.certificate.alias,
    certificate: { from: 'plan', ...answers.certificate },
    trustAsPartner: answers.trustAsPartner,
  }),
  ...('user' in answers && { user: { ...answers.user, displayName: answers.user.userName } }),
  ...('roleToApplication' in answers && { roleToApplication: answers.roleToApplication }),
  ...('redirectUris' in answers && {
    callbacks: callbacksOf(answers.redirectUris),
    isProvenHere: answers.testRedirectUri !== undefined,
    refresh: answers.refresh,
    bypassConsent: answers.bypassConsent,
  }),
  ...('work' in answers && { work: answers.work }),
  ...('gateway' in answers && { gateway: { keys: answers.gateway.keys, ...answers.gateway.resource } }),
})
