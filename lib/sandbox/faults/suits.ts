import type { FaultInfo, FaultTarget } from '../sandbox-types'

/** Whether a fault makes sense for a setup that calls this kind of service. */
export function suits(
  { services, grants, needs = [], operation }: FaultInfo,
  target: Pick<FaultTarget, 'userName' | 'alias' | 'grantType' | 'operation' | 'clientProof'>,
  kind: FaultInfo['services'][number],
): boolean {
  const { userName, alias, grantType } = target
  const signsForItself = target.clientProof === 'assertion'
  const has = {
    user: userName !== undefined,
    key: alias !== undefined,
    secret: !signsForItself,
    'client-assertion': signsForItself,
  }
  const isOfGrant = grants === undefined || grantType === undefined || grants.includes(grantType)
  const isOfCall = operation === undefined || target.operation === undefined || operation.includes(target.operation)
  return services.includes(kind) && isOfGrant && isOfCall && needs.every((need) => has[need])
}
