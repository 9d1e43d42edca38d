import 'server-only'
import { randomUUID } from 'node:crypto'
import type { Facts } from '../facts/facts'
import { catalogue } from '../gates/catalogue'
import { judge } from '../gates/judge'
import type { CheckRunView } from '../queries/shapes/checks'
import { addCheckRun, type StoredCheckRun } from '../store/check-runs'
import type { StoredCheck } from '../store/checks'
import { theConsole } from './console'
import { factsToKeep } from './facts-input'

interface Outcome extends Pick<StoredCheckRun, 'kind' | 'who' | 'afterRun' | 'milliseconds'> {
  facts: Facts
}

/** Judges one case of a check and writes it into its history, without secrets. */
export async function recordRun(check: StoredCheck, { facts, ...about }: Outcome): Promise<CheckRunView> {
  const { db } = await theConsole()
  const { kept, ...judged } = judgedFacts(facts, check.content.alias)
  const run: StoredCheckRun = {
    id: randomUUID(),
    checkId: check.id,
    at: Date.now(),
    ...judged,
    ...about,
  }
  await addCheckRun(db, { ...run, facts: kept })
  return runView(run)
}

/** What may be kept of a case, and how it stands by that. `alias`: of the certificate whose key signed. */
export function judgedFacts(facts: Facts, alias: string | undefined) {
  const kept = factsToKeep.parse(withOwnCertificates(facts, alias))
  const { outcome, cause, verdicts } = judge(kept, catalogue)
  return {
    kept,
    outcome,
    ...(cause && { cause: cause.gateId, says: cause.says ?? shutOf(cause.gateId) }),
    rungs: Object.fromEntries(verdicts.map(({ gateId, rung }) => [gateId, rung])),
  }
}

const shutOf = (gateId: string): string => catalogue.find(({ id }) => id === gateId)?.shut ?? ''

export const runView = ({ checkId: _checkId, at, ...run }: StoredCheckRun): CheckRunView => ({
  ...run,
  at: new Date(at).toISOString(),
})

/** A domain may hold hundreds; those that the client has, or that the assertion names, are all that this call meets. */
function withOwnCertificates(facts: Facts, alias: string | undefined): Facts {
  const { certificates, app, assertion } = facts
  if (!certificates) return facts
  const { kid, x5t } = assertion?.value.header ?? {}
  const names = [alias, kid, ...(app?.value?.certificates ?? []).map((each) => each.alias)]
  const wanted = names.filter((name) => typeof name === 'string').map((name) => name.toLowerCase())
  const value = certificates.value.filter((each) => wanted.includes(each.alias.toLowerCase()) || each.x5t === x5t)
  return { ...facts, certificates: { ...certificates, value } }
}
