import type { FaultInfo, FaultTarget } from '../sandbox-types'

/** Whether a fault makes sense for a setup that calls this kind of service. */
export function suits(
  { services, grants, needs = [] }: FaultInfo,
  { userName, alias, grantType }: Pick<FaultTarget, 'userName' | 'alias' | 'grantType'>,
  kind: FaultInfo['services'][number],
): boolean {
  const has = { user: userName !== undefined, key: alias !== undefined }
  const isOfGrant = grants === undefined || grantType === undefined || grants.includes(grantType)
  return services.includes(kind) && isOfGrant && needs.every((need) => has[need])
}
