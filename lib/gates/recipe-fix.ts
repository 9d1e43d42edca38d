import type { FactValues } from '../facts/facts'
import type { Fix } from './gate'

/** The wizard for the called service and the way it was called; what it makes replaces what cannot be mended. */
export const recipeFix = (title: string, service: FactValues['serviceRequest'] | undefined, grantType = ''): Fix => ({
  kind: 'recipe',
  title,
  recipe: recipeFor(service, grantType),
})

function recipeFor(service: FactValues['serviceRequest'] | undefined, grantType: string): string {
  switch (service?.kind) {
    case 'oic':
      if (grantType === 'client_credentials') return 'oic-client-credentials'
      return grantType === 'authorization_code' ? 'oic-authorization-code' : 'oic-jwt-user-assertion'
    case 'fusion':
      return 'oic-to-fusion'
    case 'gateway':
      return 'api-gateway-jwt'
    case 'opa':
    case 'admin':
    case undefined:
      return grantType === 'client_credentials' ? 'opa-client-credentials' : 'opa-jwt-assertion'
  }
}
