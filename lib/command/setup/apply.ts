import { randomUUID } from 'node:crypto'
import { unlinkSync } from 'node:fs'
import { resolve } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import type { Domain } from '../../domain/domain'
import type { Plan } from '../../setup/plan/plan-types'
import { run } from '../../setup/run/run'
import { type Command, isSet, textOf } from '../command'
import { credentialHelp, credentialOptions } from '../connect/credential-options'
import { type ExitCode, exitCodes } from '../exit-codes'
import { Mistake } from '../mistake'
import { plainJson, plainText } from '../plain-text'
import type { Terminal } from '../terminal'
import { confirmWrites } from './confirm-writes'
import { createJournal, fileJournal } from './file-journal'
import { journalPath, openFound, unfinishedRun } from './find-journal'
import { holdJournal } from './hold-journal'
import { planText } from './plan-text'
import { domainOf, planSetup, viewOf } from './prepare'
import { progress } from './progress'
import { type Receipt, receiptOf, receiptText } from './receipt'
import { checkSecretFile } from './secret-file'
import { readSetupFile, type SetupFile } from './setup-file'
import { setupHelp } from './setup-help'

export const apply: Command = {
  name: 'apply',
  takes: '<setup.yaml>',
  says: 'Does what "assay plan" shows, after a yes. Takes up a run that was left, and does nothing twice.',
  more: `
The run is written down in a journal beside the file, SETUP.RUN.journal, before and after each step. After a lost connection or a
killed process the same command goes on from there; "assay undo JOURNAL" takes it back.
${setupHelp}
${credentialHelp}`,
  options: {
    'secret-file': {
      type: 'string',
      value: 'FILE',
      says: 'Where a client secret that the run makes goes, for its owner alone to read. Needed where one is made.',
    },
    yes: { type: 'boolean', says: 'Write without asking.' },
    json: { type: 'boolean', says: 'Print what was made as JSON.' },
    ...credentialOptions,
  },
  words: { least: 1, most: 1 },
  async run({ words: [path = ''], values }, terminal) {
    const file = readSetupFile(path)
    if (!isSet(values, 'yes') && isSet(values, 'token-stdin'))
      throw new Mistake('With --token-stdin nobody can be asked on standard input. Give --yes as well.')
    const secretFile = textOf(values, 'secret-file')
    const domain = await domainOf(file.domain, values, terminal)
    const left = leftRun(file, domain)
    const begun: Begun = left ?? (await begin(file, domain, { isYes: isSet(values, 'yes'), secretFile }, terminal))
    const isJson = isSet(values, 'json')
    const { plan, journal } = begun
    if (journal === undefined) return nothingToDo(plan, domain, isJson, terminal)
    if (left) {
      terminal.say(`Run ${plan.runName} was left (${left.status}); going on with it.`)
      wantSecretFile(plan, secretFile, left.secretIds)
      await confirmWrites(`Go on with run ${plan.runName}?`, isSet(values, 'yes'), terminal)
    }
    return finish({ plan, journal, domain, secretFile: secretFile && resolve(secretFile), isJson }, terminal)
  },
}

interface Begun {
  plan: Plan
  journal?: string
}

function leftRun({ path, digest }: SetupFile, { url }: Domain) {
  const found = unfinishedRun(path)
  if (!found) return undefined
  const { header, status, path: journal, secretIds } = found
  if (status === 'undoing' || status === 'stuck')
    throw new Mistake(`Run ${header.plan.runName} is being undone. Finish that first: assay undo ${journal}`)
  // Nothing was written by it: what it would have done is planned anew.
  if (status === 'new' && header.digest !== digest) {
    unlinkSync(journal)
    return undefined
  }
  if (header.url !== url)
    throw new Mistake(
      `Run ${header.plan.runName} was left in another domain, ${header.url}. Finish or undo it there: assay undo ${journal}`,
    )
  if (header.digest !== digest)
    throw new Mistake(
      `Run ${header.plan.runName} was left, and ${path} was changed since. Put the file back as it was, or take the run back first: assay undo ${journal}`,
    )
  return { plan: header.plan, journal, secretIds, status }
}

/** Plans, shows, asks and opens the journal; none: there is nothing to do. */
async function begin(
  file: SetupFile,
  domain: Domain,
  { isYes, secretFile }: { isYes: boolean; secretFile: string | undefined },
  terminal: Terminal,
): Promise<Begun> {
  terminal.say(`Looking at ${domain.url} …`)
  const plan = await planSetup(domain, file, terminal)
  if (plan.steps.length === 0) return { plan }
  wantSecretFile(plan, secretFile, [])
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
    ...(secretFile !== undefined && { secretFile: resolve(secretFile) }),
  })
  return { plan, journal }
}

/** A secret is shown once, by the domain, in the answer to a write: where it goes must be known before. */
function wantSecretFile({ steps }: Plan, secretFile: string | undefined, ownIds: readonly string[]): void {
  const makesOne = steps.some(
    (step) => step.kind === 'renew-secret' || (step.kind === 'create-app' && step.isClient !== false),
  )
  if (!makesOne) return
  if (secretFile === undefined)
    throw new Mistake('This run makes a client secret, so nothing was written. Say where it goes: --secret-file FILE.')
  checkSecretFile(secretFile, ownIds)
}

function nothingToDo(plan: Plan, { url }: Domain, isJson: boolean, { out }: Terminal): ExitCode {
  const receipt: Receipt = { status: 'nothing to do', domain: url, ...plan.target, manual: plan.manual }
  out(isJson ? `${plainJson(receipt)}\n` : plainText(receiptText(receipt)))
  return exitCodes.fine
}

async function finish(
  given: { plan: Plan; journal: string; domain: Domain; secretFile: string | undefined; isJson: boolean },
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
