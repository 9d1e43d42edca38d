import type { FactValues } from '../facts/facts'
import type { Fix } from './gate'

/** The wizard for the called service; what it makes replaces what cannot be mended. */
export const recipeFix = (title: string, service: FactValues['serviceRequest'] | undefined): Fix => ({
  kind: 'recipe',
  title,
  recipe: service?.kind === 'oic' ? 'oic-jwt-user-assertion' : 'opa-jwt-assertion',
})
