import type { ProofCallName } from '../facts/proof-calls'
import type { Judgement, Verdict } from '../gates/verdict'
import type { DomainCertificate, ServiceInstance } from '../queries/shapes/domains'
import type { ManualTask } from '../queries/shapes/setup'
import type { Generation } from '../setup/plan/generations'

/**
 * A setup or an application as it is handed to somebody else. It has no place for a secret, a private key or a token, so no export can
 * carry one; texts that people typed are cleaned besides.
 */
export interface HandoffSubject {
  /** ISO instant at which it is handed over. */
  at: string
  domain: HandoffDomain
  client: HandoffClient
  /** By which it gets tokens, as the wire spells it. */
  grantType: string
  /** Why no call of it can be handed over, one sentence; absent: one can. */
  noCall?: string
  /** How the client proves itself. */
  proof: 'secret' | 'assertion'
  /** As it is asked for; several with spaces between. */
  scope: string
  /** What assertions are signed with; absent: nothing is signed. */
  signing?: { alias: string; x5t?: string; audience: string }
  /** In whose name; absent: in nobody's, or whoever calls must say. */
  userName?: string
  service?: HandoffService
  /** By which a token is tried; absent: no address is known. */
  call?: HandoffCall
  certificates: HandoffCertificate[]
  /** `null`: they could not be asked. */
  roles: HandoffRole[] | null
  /** The console that the reader has. */
  generation: Generation
  /** The setup it came from; absent: it was found. */
  setup?: HandoffSetup
  /** What was tested, newest first. */
  tests: HandoffTest[]
}

export interface HandoffDomain {
  name: string
  url: string
  tokenEndpoint: string
  jwksUri: string
  /** As discovery spells it. */
  issuer: string
}

export interface HandoffClient {
  displayName: string
  description: string
  /** Empty: it is planned, and the domain has given none yet. */
  clientId: string
  clientType: string
  /** `Explicit`, `Account`, `Tags` or `Default`; absent: the domain does not say. */
  trustScope?: string
  allowedGrants: string[]
  /** Fully qualified. */
  allowedScopes: string[]
  redirectUris: string[]
  bypassConsent: boolean
  /** Aliases of what it may sign with. */
  certificates: string[]
  /** Absent: it is active, or shall be. */
  isInactive?: true
}

export interface HandoffService {
  appId: string
  displayName: string
  kind: ServiceInstance['kind']
  audience: string
  /** Where it answers; absent: nobody knows. */
  baseUrl?: string
}

export interface HandoffCall {
  name: ProofCallName
  /** Sent by GET. With `isBegun` a path of the reader's own comes behind it. */
  url: string
  isBegun: boolean
}

export interface HandoffCertificate extends Pick<DomainCertificate, 'alias' | 'store' | 'x5t' | 'notAfter'> {
  domainId: string
}

export interface HandoffRole {
  role: string
  /** The user who holds it; absent: the application itself. */
  userName?: string
  /** The application that defines it. */
  appId: string
  appName: string
}

export interface HandoffSetup {
  title: string
  runName: string
  /** ISO instant. */
  startedAt: string
  callerName?: string
  steps: HandoffStep[]
  manual: ManualTask[]
}

export interface HandoffStep {
  title: string
  because: string
  /** What happened, one sentence; absent: nothing did yet, or nobody noted it. */
  says?: string
  /** ISO instant at which it was done, or confirmed by a person. */
  doneAt?: string
  ways: { generation: Generation; steps: string[] }[]
  values: { label: string; value: string }[]
}

export interface HandoffTest {
  name: string
  /** ISO instant. */
  at: string
  kind: 'call' | 'look'
  outcome: Judgement['outcome']
  says?: string
  grantType: string
  scope: string
  /** Of the certificate whose key signed. */
  alias?: string
  /** Gate ids by what became of them. */
  gates: Record<string, Verdict['rung']>
}
