import type { RecipeId } from '../../queries/shapes/recipes'
import type { Lot } from './lot'

/** How one healthy setup differs from another. */
export interface Variant {
  recipe: RecipeId
  side: 'us' | 'emea'
  displayName: string
  alias: string
  clientProof: 'secret' | 'assertion'
  /** How the secret is sent where it is the proof. */
  secretBy: 'basic' | 'post'
  trustAsPartner: boolean
  roleToApplication: boolean
  bypassConsent: boolean
  /** Every scope the instance has, not only the one that is used. */
  allScopes: boolean
  gatewayKeys: 'static' | 'remote'
  /** An administrator let the client use device codes as well, and it asks by one. */
  byDevice: boolean
  /** Of `users` in the domain: whom it speaks for. */
  userAt: number
}

/** Where each recipe can be set up. */
const sides: Record<RecipeId, readonly Variant['side'][]> = {
  'opa-jwt-assertion': ['us', 'emea'],
  'oic-jwt-user-assertion': ['us', 'emea'],
  'oic-client-credentials': ['us', 'emea'],
  'oic-authorization-code': ['us', 'emea'],
  'oic-developer-api': ['us', 'emea'],
  'oic-developer-api-as-user': ['us', 'emea'],
  'oic-to-fusion': ['emea'],
  'api-gateway-jwt': ['us'],
  'opa-client-credentials': ['us', 'emea'],
}

export const recipeIds = Object.keys(sides) as RecipeId[]

/** As the wizard leaves it when one takes what it offers. */
export const plainVariant = (recipe: RecipeId, side: Variant['side'] = sides[recipe][0] ?? 'us'): Variant => ({
  recipe,
  side,
  displayName: `Caller of ${recipe}`,
  alias: `key-${recipe}`,
  clientProof: 'secret',
  secretBy: 'basic',
  trustAsPartner: true,
  roleToApplication: false,
  bypassConsent: true,
  allScopes: false,
  gatewayKeys: 'remote',
  byDevice: false,
  userAt: 0,
})

/** Every recipe as the wizard offers it, in each domain, proven by an assertion where that is a choice, and one asking by device code. */
export const plainVariants = (): Variant[] =>
  recipeIds.flatMap((recipe) => {
    const usual = sides[recipe].map((side) => plainVariant(recipe, side))
    if (recipe === 'api-gateway-jwt') return [...usual, { ...plainVariant(recipe), gatewayKeys: 'static' as const }]
    if (recipe === 'oic-authorization-code') return [...usual, { ...plainVariant(recipe), byDevice: true }]
    const isSigned = recipe === 'opa-jwt-assertion' || recipe === 'oic-jwt-user-assertion'
    return isSigned ? [...usual, { ...plainVariant(recipe), clientProof: 'assertion' as const }] : usual
  })

const names = ['Northwind caller', 'Émile’s “test” client', 'a.b-c_d 2026', 'OIC → OPA', '北風', "O'Brien & Sons"]

/** A healthy setup by lot. */
export function drawnVariant(lot: Lot, count: number): Variant {
  const recipe = lot.one(recipeIds)
  return {
    ...plainVariant(recipe, lot.one(sides[recipe])),
    displayName: `${lot.one(names)} ${count}`,
    alias: `${lot.one(['key', 'Key.2026', 'northwind_ops'])}-${count}`,
    clientProof: lot.one(['secret', 'secret', 'assertion']),
    secretBy: lot.one(['basic', 'post']),
    trustAsPartner: lot.coin(),
    roleToApplication: lot.coin(),
    bypassConsent: lot.coin(),
    allScopes: lot.coin(),
    gatewayKeys: lot.one(['static', 'remote']),
    byDevice: recipe === 'oic-authorization-code' && lot.coin(),
  }
}

export const nameOf = ({ recipe, side, clientProof, gatewayKeys, byDevice }: Variant): string =>
  [
    recipe,
    side,
    ...(clientProof === 'assertion' ? ['client assertion'] : []),
    ...(byDevice ? ['by device code'] : []),
    ...(recipe === 'api-gateway-jwt' ? [`${gatewayKeys} keys`] : []),
  ].join(', ')
