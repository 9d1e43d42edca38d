import 'server-only'
import type { Kysely } from 'kysely'

/** Column types that both databases know: text, integer, bigint; JSON is text. Times are milliseconds since the epoch. */
export interface Tables {
  connections: ConnectionsTable
  secrets: SecretsTable
  plans: PlansTable
  approvals: ApprovalsTable
  runs: RunsTable
  run_events: RunEventsTable
  leases: LeasesTable
  checks: ChecksTable
  check_runs: CheckRunsTable
  domain_audiences: DomainAudiencesTable
}

export type Db = Kysely<Tables>

interface ConnectionsTable {
  id: string
  name: string
  url: string
  label: string
  client_id: string
  /** The client secret; see `seal`. */
  sealed: string
  key_id: string
  created_at: number
}

interface SecretsTable {
  id: string
  run_id: string
  kind: string
  /** `null` once somebody took it or its time was over. */
  sealed: string | null
  key_id: string
  created_at: number
  expires_at: number
  revealed_at: number | null
  taken_at: number | null
}

interface PlansTable {
  id: string
  domain_id: string
  /** JSON; never written again. */
  content: string
  created_at: number
  /** A person's name for it; with `saved_at` it is kept on purpose. */
  name: string | null
  saved_at: number | null
  /** Who said that it needs a second person's approval. */
  asked_by: string | null
  /** The plan that this one was made again from. */
  replaces: string | null
  /** JSON: the file it was opened from, compared with it. */
  opened: string | null
  /** JSON: what the last look at the domain found. */
  last_check: string | null
}

interface ApprovalsTable {
  id: string
  plan_id: string
  name: string
  /** Of what was approved, whole. */
  digest: string
  approved_at: number
}

interface RunsTable {
  id: string
  /** Unique: a plan is applied once. */
  plan_id: string
  started_at: number
}

interface RunEventsTable {
  run_id: string
  /** From 0, without gaps. */
  seq: number
  /** JSON. */
  content: string
}

interface LeasesTable {
  name: string
  holder: string
  expires_at: number
}

interface ChecksTable {
  id: string
  name: string
  domain_id: string
  /** JSON: what is asked, in names and ids. */
  content: string
  created_at: number
}

interface CheckRunsTable {
  id: string
  check_id: string
  at: number
  /** `call`: requests were sent; `look`: judged by what the domain says, without one. */
  kind: 'call' | 'look'
  outcome: 'passed' | 'stopped' | 'open-so-far'
  /** Id of the gate that was named as the cause. */
  cause: string | null
  /** What is wrong there, one sentence. */
  says: string | null
  /** JSON: what became of each gate, by id. */
  rungs: string
  /** JSON: what was known, without secrets. */
  facts: string
  /** How long the answers took. */
  milliseconds: number | null
  /** `console`: by itself, after the run `after_run`. */
  who: 'person' | 'console'
  after_run: string | null
}

interface DomainAudiencesTable {
  /** Of the connection. */
  domain_id: string
  audience: string
  /** 1: a token came. */
  is_taken: number
  /** `token`, or the error it was refused with. */
  answer: string
  tried_at: number
}
