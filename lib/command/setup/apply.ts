import { randomUUID } from 'node:crypto'
import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Domain } from '../../domain/domain'
import { filledIn } from '../../handoff/known-later'
import type { Plan } from '../../setup/plan/plan-types'
import { run } from '../../setup/run/run'
import { type Command, isSet, textOf } from '../command'
import { Mistake } from '../mistake'
import { plainJson, plainText } from '../plain-text'
import { applySpec } from '../spec/apply'
import { type ExitCode, exitCodes } from '../spec/exit-codes'
import type { Terminal } from '../terminal'
import { confirmWrites } from './confirm-writes'
import { createJournal, fileJournal } from './file-journal'
import { journalPath, openFound } from './find-journal'
import { holdJournal } from './hold-journal'
import { type LeftRun, leftRun } from './left-run'
import { planText } from './plan-text'
import { domainOf, planSetup, viewOf } from './prepare'
import { progress } from './progress'
import { type Receipt, receiptOf, receiptText } from './receipt'
import { readSetupFile, type SetupFile } from './setup-file'
import { secretFileOf, wantSecretFile } from './want-secret-file'

export const apply: Command = {
  ...applySpec,
  async run({ words: [path = ''], values }, terminal) {
    const file = readSetupFile(path)
    if (!isSet(values, 'yes') && isSet(values, 'token-stdin'))
      throw new Mistake('With --token-stdin nobody can be asked on standard input. Give --yes as well.')
    const isYes = isSet(values, 'yes')
    const isJson = isSet(values, 'json')
    const secretFile = resolvedFile(textOf(values, 'secret-file'))
    const domain = await domainOf(file.domain, values, terminal)
    const left = leftRun(file, domain)
    const begun = left
      ? await goOn(left, domain, { isYes, secretFile }, terminal)
      : await begin(file, domain, { isYes, secretFile }, terminal)
    if (begun.journal === undefined) return nothingToDo(begun.plan, domain, isJson, terminal)
    return finish({ ...begun, journal: begun.journal, domain, isJson }, terminal)
  },
}

interface Begun {
  plan: Plan
  /** Absent: there is nothing to do. */
  journal?: string
  secretFile?: string
}

interface Asked {
  isYes: boolean
  secretFile: string | undefined
}

const resolvedFile = (path: string | undefined) => (path === undefined ? undefined : resolve(path))

/** Shows what was left, and asks. */
async function goOn(left: LeftRun, domain: Domain, { isYes, secretFile }: Asked, terminal: Terminal): Promise<Begun> {
  const { plan, journal, status } = left
  terminal.say(`Run ${plan.runName} was left (${status}); going on with it.`)
  const file = secretFileOf(left, secretFile)
  if (!isYes) terminal.say(plainText(planText(await viewOf(domain, plan)).trimEnd()))
  await confirmWrites(`Go on with run ${plan.runName}?`, isYes, terminal)
  return { plan, journal, ...(file !== undefined && { secretFile: file }) }
}

/** Plans, shows, asks and opens the journal. */
async function begin(
  file: SetupFile,
  domain: Domain,
  { isYes, secretFile }: Asked,
  terminal: Terminal,
): Promise<Begun> {
  terminal.say(`Looking at ${domain.url} …`)
  const plan = await planSetup(domain, file, terminal)
  if (plan.steps.length === 0) return { plan }
  wantSecretFile(plan, secretFile)
  // Whoever says yes beforehand has looked at the plan.
  if (!isYes) terminal.say(plainText(planText(await viewOf(domain, plan)).trimEnd()))
  await confirmWrites(`Send these ${plan.steps.length} writes to ${domain.url}?`, isYes, terminal)
  const journal = journalPath(file.path, plan.runName)
  createJournal(journal, {
    format: 'assay-journal',
    version: 1,
    url: domain.url,
    digest: file.digest,
    plan,
    ...(secretFile !== undefined && { secretFile }),
  })
  return { plan, journal, ...(secretFile !== undefined && { secretFile }) }
}

function nothingToDo(plan: Plan, { url }: Domain, isJson: boolean, { out }: Terminal): ExitCode {
  const receipt: Receipt = {
    status: 'nothing to do',
    domain: url,
    ...plan.target,
    manual: filledIn(plan.manual, plan.target?.clientId),
  }
  out(isJson ? `${plainJson(receipt)}\n` : plainText(receiptText(receipt)))
  return exitCodes.fine
}

async function finish(
  given: Begun & { journal: string; domain: Domain; isJson: boolean },
  terminal: Terminal,
): Promise<ExitCode> {
  const { plan, journal: path, domain, secretFile, isJson } = given
  const outcome = await holdJournal(path, () =>
    run(plan, {
      domain,
      journal: fileJournal(path, secretFile, progress(plan, terminal)),
      now: terminal.now,
      newId: randomUUID,
      wait,
    }),
  )
  const { status } = openFound(path)
  const receipt = receiptOf(path, secretFile)
  terminal.out(isJson ? `${plainJson(receipt)}\n` : plainText(receiptText(receipt)))
  if (outcome === 'done') return exitCodes.fine
  terminal.say(
    `Run ${plan.runName} is ${status}. The same command goes on with it; "assay undo ${path}" takes it back.`,
  )
  return exitCodes.unfinished
}
