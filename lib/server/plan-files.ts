import 'server-only'
import type { ImportInput, PlanFile } from '../queries/shapes/plans'
import type { PlanStepView, PlanView } from '../queries/shapes/setup'
import { ok, type Result } from '../result'
import { comparedWith } from '../setup/compared-with'
import type { Desired } from '../setup/desired'
import type { PlanWish } from '../setup/make-plan'
import { planMarkdown } from '../setup/plan/plan-markdown'
import { wishOf } from '../setup/recheck'
import { getPlan } from '../store/plans'
import { notFound, type Refused, refused } from './answer'
import { listDomains, readerFor } from './connections'
import { theConsole } from './console'
import { readSummary } from './plan-summaries'
import { planWish } from './plan-wish'
import { readPlan } from './plans'
import { fileDigest, type ReadPlanFile, readPlanFile } from './read-plan-file'

export interface Exported {
  fileName: string
  type: string
  text: string
}

/** A plan as a file: JSON to open on another console, Markdown for a change ticket. */
export async function exportPlan(id: string, as: 'json' | 'markdown'): Promise<Result<Exported, Refused>> {
  const [view, summary] = await Promise.all([readPlan(id), readSummary(id)])
  if (!view.ok) return view
  if (!summary.ok) return summary
  const base = `${slug(summary.value.name ?? view.value.title)}_plan_${summary.value.createdAt.slice(0, 10)}`
  if (as === 'markdown')
    return ok({
      fileName: `${base}.md`,
      type: 'text/markdown; charset=utf-8',
      text: planMarkdown(view.value, summary.value),
    })
  const file = await planFile(view.value, summary.value.askedBy)
  if (!file.ok) return file
  return ok({ fileName: `${base}.json`, type: 'application/json', text: `${JSON.stringify(file.value, null, 2)}\n` })
}

async function planFile(view: PlanView, askedBy: string | undefined): Promise<Result<PlanFile, Refused>> {
  const stored = await getPlan((await theConsole()).db, view.id)
  const domain = await readerFor(view.domainId)
  if (!stored) return notFound('plan')
  if (!domain.ok) return domain
  const wish = wishOf(stored.plan)
  if (!wish)
    return refused(409, {
      code: 'plan-old',
      message: 'This plan was made before plans kept what they were made from, so it cannot be opened elsewhere.',
      todo: 'Set it up again and export that plan.',
    })
  const content: Omit<PlanFile, 'digest'> = {
    format: 'assay-plan',
    version: 1,
    exportedAt: new Date().toISOString(),
    domain: { name: view.domainName, url: domain.value.url },
    title: view.title,
    runName: view.runName,
    wish,
    ...(askedBy !== undefined && { askedBy }),
    steps: view.steps.map(fileStep),
    left: view.left.map(fileStep),
    manual: view.manual,
  }
  return ok({ ...content, digest: fileDigest(content) })
}

const slug = (title: string) =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '') || 'setup'

const fileStep = ({ title, because, requests }: PlanStepView) => ({ title, because, requests })

/**
 * Opens a plan's file: what it wishes is planned anew, in the domain of the very URL the file names and nowhere else. Approvals
 * do not travel.
 */
export async function importPlan({ file: text, domainId }: ImportInput): Promise<Result<PlanView, Refused>> {
  const read = readPlanFile(text)
  if (!read.ok) return refused(422, { code: 'bad-plan-file', ...read.error, field: 'file' })
  const file = read.value
  const target = await connectionFor(file, domainId)
  if (!target.ok) return target
  const { askedBy } = file
  return planWish(target.value, boundTo(file, target.value), (plan) => ({
    savedAt: Date.now(),
    ...(askedBy !== undefined && { askedBy }),
    opened: { exportedAt: file.exportedAt, domainName: file.domain.name, ...comparedWith(file, plan) },
  }))
}

/** The connection to the file's domain. A choice among several is the person's. */
async function connectionFor({ domain }: ReadPlanFile, chosen?: string): Promise<Result<string, Refused>> {
  const known = await listDomains()
  if (!known.ok) return known
  const [first, ...others] = known.value.filter(({ url }) => url === domain.url)
  if (!first)
    return refused(422, {
      code: 'domain-not-connected',
      message: `This plan is for the identity domain “${domain.name}” at ${domain.url}, which is not connected here.`,
      todo: 'Connect the domain of that URL, then open the file again. A plan is not moved to another domain.',
      field: 'file',
    })
  if (others.length === 0) return ok(first.id)
  const names = [first, ...others].map(({ name }) => `“${name}”`).join(', ')
  const taken = [first, ...others].find(({ id }) => id === chosen)
  if (taken) return ok(taken.id)
  return refused(409, {
    code: 'which-connection',
    message: `Several connections lead to the domain of this plan: ${names}.`,
    todo: 'Choose the one whose caller shall run it.',
    field: 'domainId',
  })
}

/** Ids of connections are each console's own; everything else stays as the file has it. */
function boundTo({ wish }: ReadPlanFile, domainId: string): PlanWish {
  // Checked at the border, like a desired state that comes from a page.
  if ('desired' in wish) return { title: wish.title, desired: wish.desired as Desired }
  const { callerDomainId: _otherConsoles, ...answers } = wish.answers
  return { answers: { ...answers, domainId } }
}
