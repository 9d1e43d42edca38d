import type { ServiceKind } from '../../facts/service-kind'
import type { Disturbance, DisturbanceKindInfo } from '../../sandbox/disturbance-types'
import type { ActiveFault, FaultInfo } from '../../sandbox/sandbox-types'

/** GET /api/lab */
export interface LabView {
  /** False when the console runs without its sandbox. */
  available: boolean
  faults: (FaultInfo & { question: string })[]
  active: ActiveFault[]
  /** Setups that can be broken: finished runs in the sandbox's domains. */
  targets: {
    runId: string
    title: string
    domainName: string
    clientId: string
    kind: ServiceKind
    faultIds: string[]
  }[]
}

/** POST /api/lab/faults */
export interface PutFaultInput {
  faultId: string
  runId: string
}

/** GET /api/lab/disturbances */
export interface DisturbancesView {
  kinds: DisturbanceKindInfo[]
  active: Disturbance[]
  /** The sandbox's domains, by name. */
  domains: string[]
}
