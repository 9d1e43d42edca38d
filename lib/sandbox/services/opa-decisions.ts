import { json, notImitated, sentence } from '../http/answers'
import type { Reply } from '../http/reply'
import type { ServiceCall } from './judge-bearer'
import type { OpaOperation } from './opa-operation'

/** What every instance ships: one decision model, as `ECHO` is shipped by Oracle Integration. */
const shipped = { application: 'Orders', version: '1.0', decision: 'ApprovalLimit', service: 'ApprovalService' }

const path =
  /^\/decision\/api\/v1\/decision-models\/([^/]+)\/versions\/([^/]+)\/(latest|active)\/definition\/(decisions|decision-services)\/([^/]+)\/?$/

/** Paths from public scripts. `latest` is the design version, for designers; an active service is run by anybody. Bodies are made up. */
export function findDecisionOperation(call: ServiceCall): OpaOperation | undefined {
  const [, application, version, state, kind, name] = path.exec(call.path) ?? []
  const isShipped = application === shipped.application && version === shipped.version
  const isDecision = state === 'latest' && kind === 'decisions'
  const isService = state === 'active' && kind === 'decision-services'
  const found = (wanted: string, answer: () => Reply | Promise<Reply>) => () =>
    isShipped && name === wanted ? answer() : sentence(404, `The sandbox ships ${JSON.stringify(shipped)} only.`)
  switch (call.request.method) {
    case 'GET':
      if (!isDecision) return undefined
      return {
        who: 'ServiceDeveloper',
        answer: found(shipped.decision, () => json(200, { name: shipped.decision, rules: [] })),
      }
    case 'PUT':
      if (!isDecision) return undefined
      return { who: 'ServiceDeveloper', answer: found(shipped.decision, () => notImitated('changing a decision')) }
    case 'POST':
      if (!isService) return undefined
      return {
        who: 'runtime',
        answer: found(shipped.service, async () => json(200, { echo: await call.request.text() })),
      }
    default:
      return undefined
  }
}
