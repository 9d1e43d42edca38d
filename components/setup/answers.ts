import type {
  ClientApp,
  DomainCertificate,
  DomainSummary,
  DomainUser,
  ServiceInstance,
} from '@/lib/queries/shapes/domains'
import type { RecipeId } from '@/lib/queries/shapes/recipes'
import { allRecipes, knownRecipe } from '@/lib/setup/recipes/recipes'
import { type Draft, outside } from './draft'

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
}

/** Everything the wizard shows: what was chosen, and where nothing was, what follows from the rest. */
export interface Answers {
  recipe: RecipeId
  called: Instance
  /** `undefined`: something outside. */
  caller: DomainSummary | undefined
  displayName: string
  alias: string
  scopes: string[]
  user: Draft['user']
  trustAsPartner: boolean
  clientProof: 'secret' | 'assertion'
  roleToApplication: boolean
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
    instances[0]
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
  return {
    recipe: recipeFor(draft, called).id,
    called,
    caller,
    displayName:
      draft.displayName ??
      unused(
        `${word.charAt(0).toUpperCase()}${word.slice(1)} caller`,
        ' ',
        around.apps?.map(({ displayName }) => displayName),
      ),
    alias:
      draft.alias ??
      unused(
        `${slug(word)}-${year}`,
        '-',
        around.certificates?.map(({ alias }) => alias),
      ),
    scopes: draft.scopes ?? usualScopes(called.service),
    user: draft.user ?? (active && { id: active.id, userName: active.userName, displayName: active.displayName }),
    trustAsPartner: draft.trustAsPartner ?? mayTrustPartners(around.roles),
    clientProof: draft.clientProof ?? 'secret',
    roleToApplication: draft.roleToApplication ?? false,
  }
}

/** The least that is usually wanted: OPA's process API, OIC's integration endpoints. */
export function usualScopes({ kind, scopes }: ServiceInstance): string[] {
  const usual = { opa: /\bprocess\b/i, oic: /consumer::all$/, fusion: /consumer::all$/, gateway: /./, other: /$^/ }[
    kind
  ]
  const found = scopes.find(({ value }) => usual.test(value)) ?? scopes[0]
  return found ? [found.fqs] : []
}

/** Oracle's role table: Application Administrator is not enough for `OAuthPartnerCertificates`. */
export const mayTrustPartners = (roles: string[] | null | undefined): boolean =>
  roles?.some((role) => role === 'Identity Domain Administrator' || role === 'Security Administrator') ?? false

/** `base`, or with the first number from 2 on that nobody has. */
function unused(base: string, joint: string, taken: readonly string[] = []): string {
  const names = new Set(taken.map((name) => name.toLowerCase()))
  let candidate = base
  for (let count = 2; names.has(candidate.toLowerCase()); count++) candidate = `${base}${joint}${count}`
  return candidate
}

const slug = (word: string) =>
  word
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'caller'
