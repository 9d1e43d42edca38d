import { callbackPath } from '@/components/test/callback-address'
import type {
  ClientApp,
  DomainCertificate,
  DomainSummary,
  DomainUser,
  ServiceInstance,
} from '@/lib/queries/shapes/domains'
import type { DeveloperWork, GatewayAnswers, RecipeId } from '@/lib/queries/shapes/recipes'
import { gatewayToBe, newGatewayId } from '@/lib/setup/recipes/gateway-to-be'
import { allRecipes, knownRecipe } from '@/lib/setup/recipes/recipes'
import { redirectProblem } from '@/lib/setup/recipes/redirect-problem'
import { usualScopes } from '@/lib/setup/recipes/usual-scopes'
import { type Callbacks, redirectsOf } from './callbacks'
import { type Draft, outside } from './draft'
import { gatewayAnswers } from './gateway-answers'
import { unused } from './unused'

/** An instance that can be called, and the domain that guards it. */
export interface Instance {
  domain: DomainSummary
  service: ServiceInstance
}

/** What is known of the called instance's domain; each part may be missing. */
export interface Surroundings {
  apps?: ClientApp[] | undefined
  certificates?: DomainCertificate[] | undefined
  users?: DomainUser[] | undefined
  /** Roles of the console's caller there. */
  roles?: string[] | null | undefined
  /** This console's own address, as the browser has it. */
  origin?: string | undefined
  /** Whether anybody may read its signing keys. */
  areKeysPublic?: boolean | undefined
}

/** Everything the wizard shows: what was chosen, and where nothing was, what follows from the rest. */
export interface Answers {
  recipe: RecipeId
  called: Instance
  /** `undefined`: something outside. */
  caller: DomainSummary | undefined
  displayName: string
  /** Used instead of a new application. */
  adopt: Draft['adopt']
  alias: string
  scopes: string[]
  user: Draft['user']
  trustAsPartner: boolean
  clientProof: 'secret' | 'assertion'
  roleToApplication: boolean
  callbacks: Callbacks
  redirectUris: string[]
  /** `undefined`: not to be proven here. */
  testRedirectUri: string | undefined
  refresh: boolean
  bypassConsent: boolean
  work: DeveloperWork
  gateway: GatewayAnswers['gateway']
}

/** The instance the draft names, else the first that the wanted recipe serves, else the first: they come with the likeliest in front. */
export function calledInstance(draft: Draft, instances: readonly Instance[]): Instance | undefined {
  const serves = knownRecipe(draft.recipe)?.serves
  const kind = draft.serviceKind ?? serves
  const named = instances.filter(
    ({ domain, service }) => domain.id === draft.domainId && service.appId === draft.serviceAppId,
  )
  return (
    named.find(({ service }) => service.kind === kind) ??
    named[0] ??
    instances.find(({ service }) => service.kind === serves) ??
    // A gateway without an application is there wherever a domain is: nothing to begin with by itself.
    instances.find(({ service }) => service.appId !== newGatewayId)
  )
}

/** Ways to call an instance, the usual one first. */
export const recipesFor = ({ service }: Instance) => allRecipes.filter(({ serves }) => serves === service.kind)

/** The chosen way, if it suits the instance; else the usual one. */
export function recipeFor(draft: Draft, called: Instance) {
  const fitting = recipesFor(called)
  const recipe = fitting.find(({ id }) => id === draft.recipe) ?? fitting[0]
  if (!recipe) throw new Error(`setup: no recipe serves ${called.service.kind}`)
  return recipe
}

function callerOf(draft: Draft, called: Instance, domains: readonly DomainSummary[]): DomainSummary | undefined {
  if (draft.caller === outside) return undefined
  return domains.find(({ id }) => id === draft.caller) ?? domains.find(({ id }) => id !== called.domain.id) ?? undefined
}

/** `year` is for the alias, e.g. `emea-2026`. */
export function answersOf(
  draft: Draft,
  called: Instance,
  domains: readonly DomainSummary[],
  around: Surroundings,
  year: number,
): Answers {
  const caller = callerOf(draft, called, domains)
  const word = caller?.name ?? outside
  const active = around.users?.find(({ isActive }) => isActive)
  const recipe = recipeFor(draft, called)
  const callbacks = draft.callbacks ?? { application: '' }
  const testRedirectUri = testCallback(around.origin)
  const names = around.apps?.map((app) => app.displayName)
  const gateway = gatewayAnswers(draft.gateway, called.service, { names, areKeysPublic: around.areKeysPublic })
  return {
    recipe: recipe.id,
    called,
    caller,
    adopt: draft.adopt,
    displayName:
      draft.adopt?.displayName ??
      draft.displayName ??
      unused(`${word.charAt(0).toUpperCase()}${word.slice(1)} caller`, ' ', names),
    alias:
      draft.alias ??
      unused(
        `${slug(word)}-${year}`,
        '-',
        around.certificates?.map(({ alias }) => alias),
      ),
    scopes: gateway.resource
      ? gatewayToBe(gateway.resource).scopes.map(({ fqs }) => fqs)
      : (draft.scopes ?? usualScopes(called.service, recipe)),
    user: draft.user ?? (active && { id: active.id, userName: active.userName, displayName: active.displayName }),
    trustAsPartner: draft.trustAsPartner ?? mayTrustPartners(around.roles),
    // Where nobody gets a token without a user, the role of the application opens nothing; an article of Oracle's gives it.
    roleToApplication: draft.roleToApplication ?? recipe.id === 'oic-authorization-code',
    clientProof: draft.clientProof ?? 'secret',
    callbacks,
    redirectUris: redirectsOf(callbacks),
    testRedirectUri: draft.isProvenHere === false ? undefined : testRedirectUri,
    refresh: draft.refresh ?? called.service.allowsRefresh !== false,
    bypassConsent: draft.bypassConsent ?? false,
    work: draft.work ?? 'read',
    gateway,
  }
}

/** Where this console takes a code; `undefined`: at an address that no code should be sent to. */
export function testCallback(origin: string | undefined): string | undefined {
  const uri = `${origin}${callbackPath}`
  return origin === undefined || redirectProblem(uri) !== undefined ? undefined : uri
}

/** Oracle's role table: Application Administrator is not enough for `OAuthPartnerCertificates`. */
export const mayTrustPartners = (roles: string[] | null | undefined): boolean =>
  roles?.some((role) => role === 'Identity Domain Administrator' || role === 'Security Administrator') ?? false

const slug = (word: string) =>
  word
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'caller'
