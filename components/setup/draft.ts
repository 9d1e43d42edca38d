import type { Certificate } from '@/lib/jose/certificate'
import type { ServiceInstance } from '@/lib/queries/shapes/domains'
import type { DeveloperWork, RecipeId, SetupAnswers } from '@/lib/queries/shapes/recipes'
import { knownRecipe, recipeOf } from '@/lib/setup/recipes/recipes'
import { type Callbacks, callbacksOf } from './callbacks'

/** What a person chose in the wizard so far; what is absent is derived. Holds no key and no secret, so a tab may keep it. */
export interface Draft {
  /** The way to call. Absent: the usual one for the called instance. */
  recipe?: RecipeId
  domainId?: string
  serviceAppId?: string
  /** Two instances may share an application; absent: the one that the recipe serves, else the application's own. */
  serviceKind?: ServiceInstance['kind']
  /** A connected domain's id, or `outside`. */
  caller?: string
  displayName?: string
  alias?: string
  keyFrom?: 'browser' | 'file'
  validDays?: number
  keyKind?: string
  certificate?: DraftCertificate
  trustAsPartner?: boolean
  clientProof?: 'secret' | 'assertion'
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

type CalledService = Pick<ServiceInstance, 'appId'> & Partial<Pick<ServiceInstance, 'kind'>>

const named = ({ appId, kind }: CalledService): Draft => ({ serviceAppId: appId, ...(kind && { serviceKind: kind }) })

/** Another called instance has other scopes, and in another domain other users and roles of the caller. */
export function chooseService(draft: Draft, domainId: string, service: CalledService): Draft {
  const { scopes: _, roleToApplication: __, serviceKind: ___, user, trustAsPartner, ...rest } = draft
  const kept =
    draft.domainId === undefined || draft.domainId === domainId
      ? { ...(user && { user }), ...(trustAsPartner !== undefined && { trustAsPartner }) }
      : {}
  return { ...rest, ...kept, domainId, ...named(service) }
}

/** Another way to call the same instance, with its own usual scope; what was answered otherwise stays. `id`: of a recipe. */
export function chooseRecipe(
  { scopes: _, roleToApplication: __, ...draft }: Draft,
  { domain, service }: { domain: { id: string }; service: CalledService },
  id: string,
): Draft {
  const recipe = knownRecipe(id)?.id
  return { ...draft, domainId: domain.id, ...named(service), ...(recipe && { recipe }) }
}

export const withoutCertificate = ({ certificate: _, ...draft }: Draft): Draft => draft

/** A link into the wizard: a fix that names a recipe, a domain's page that names an instance, or both. `null`: an ordinary visit. */
export function linkedDraft(draft: Draft, params: URLSearchParams): Draft | null {
  const [domainId, serviceAppId] = [params.get('domain'), params.get('service')]
  const recipe = knownRecipe(params.get('recipe'))
  if (domainId && serviceAppId) {
    // A word that is no kind finds no instance of it, and the application's first stays.
    const kind = (params.get('kind') as ServiceInstance['kind'] | null) ?? recipe?.serves
    const { recipe: _, ...chosen } = chooseService(draft, domainId, { appId: serviceAppId, ...(kind && { kind }) })
    return { ...chosen, ...(recipe && { recipe: recipe.id }) }
  }
  if (recipe === undefined) return null
  const { domainId: _, serviceAppId: __, serviceKind: ___, scopes: ____, user: _____, ...rest } = draft
  return { ...rest, recipe: recipe.id }
}

/** The wizard's input of a plan that is open already, so that Back works in a tab that never had it. */
export function draftOf(answers: SetupAnswers): Draft {
  const { recipe, domainId, serviceAppId, callerDomainId, displayName, scopes } = answers
  return {
    recipe,
    domainId,
    serviceAppId,
    serviceKind: recipeOf(recipe).serves,
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
  ...('clientProof' in answers && { clientProof: answers.clientProof }),
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
