import { authorizationCode, clientCredentials, jwtBearer } from '../../facts/grant-types'

/** Grants as they are named on a command line. */
export const callGrants: Record<string, string> = {
  'client-credentials': clientCredentials,
  'jwt-assertion': jwtBearer,
  'authorization-code': authorizationCode,
}
