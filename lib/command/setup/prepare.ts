import { randomInt } from 'node:crypto'
import type { Domain } from '../../domain/domain'
import { explainError } from '../../domain/explain-error'
import { readingDomain } from '../../domain/reading-domain'
import { readRights } from '../../domain/rights'
import type { PlanView } from '../../queries/shapes/setup'
import { makePlan } from '../../setup/make-plan'
import type { Plan } from '../../setup/plan/plan-types'
import { viewPlan } from '../../setup/view-plan'
import { textOf, type Values } from '../command'
import { readCredential } from '../connect/credential'
import { openDomain } from '../connect/open-domain'
import { Mistake } from '../mistake'
import { exitCodes } from '../spec/exit-codes'
import type { Terminal } from '../terminal'
import { resolveAnswers } from './resolve-answers'
import type { SetupFile } from './setup-file'

/** The domain of a setup, called as the caller says. */
export async function domainOf(address: string | undefined, values: Values, terminal: Terminal): Promise<Domain> {
  const url = textOf(values, 'domain') ?? address
  if (url === undefined)
    throw new Mistake('Nothing says which identity domain. Write "domain: https://…" in the file, or give --domain.')
  return openDomain(url, await readCredential(values, terminal), terminal)
}

/** Looks at the domain and plans the smallest change. Writes nothing. */
export async function planSetup(domain: Domain, file: SetupFile, terminal: Terminal): Promise<Plan> {
  const reader = readingDomain(domain, domain.fetch)
  const answers = await resolveAnswers(reader, file, terminal.now())
  const plan = await makePlan(
    reader,
    { answers },
    { now: new Date(terminal.now()).toISOString(), runName: newRunName() },
  )
  if (plan.ok) return plan.value
  if (plan.error.kind === 'domain') {
    const { message, todo } = explainError(plan.error.error)
    throw new Mistake(`${message} ${todo}`, exitCodes.cannotTell)
  }
  throw new Mistake(plan.error.problems.map(({ message, todo }) => `${message} ${todo}`).join('\n'))
}

/** A plan with what the caller may do of it. */
export const viewOf = async (domain: Domain, plan: Plan): Promise<PlanView> =>
  viewPlan(plan, {
    id: plan.runName,
    domainId: domain.id,
    domainName: domain.name,
    domainUrl: domain.url,
    rights: await readRights(domain),
  })

/** Letters and digits that are not taken for one another. */
const letters = 'abcdefghjkmnpqrstuvwxyz23456789'

const newRunName = () => Array.from({ length: 4 }, () => letters[randomInt(letters.length)]).join('')
