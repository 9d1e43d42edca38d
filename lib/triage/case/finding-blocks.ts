import type { Fix, Gate } from '../../gates/gate'
import type { Verdict } from '../../gates/verdict'
import type { Generation } from '../../setup/plan/generations'
import { certaintyWords, ownerWords } from '../case-words'
import { evidencePlace } from '../evidence-place'
import { ownTitle } from '../own-title'
import { type Block, listBlock, textBlock } from './sections'
import { stepsIn, type Way } from './steps-in'

/** One finding with what was found, what opens it, who, and who says so. */
export function findingBlocks(verdict: Verdict, gate: Gate, generation: Generation): Block[] {
  const { says, evidence, certainty, fix } = verdict
  const way = stepsIn(gate.byHand, generation)
  return [
    { as: 'heading', text: gate.question },
    textBlock(verdict.rung === 'candidate' ? `May be the cause: ${gate.shut}` : (says ?? gate.shut)),
    ...listBlock(
      evidence.map(
        ({ at, found, expected }) =>
          `${evidencePlace(at)}: found ${printed(found)}${expected === undefined ? '' : `, expected ${printed(expected)}`}`,
      ),
    ),
    ...(fix ? fixBlocks(fix, gate, way) : []),
    ...way.flatMap(({ place, steps }) => [textBlock(`By hand, ${place}:`), ...listBlock(steps, 'steps')]),
    textBlock(
      `Who: ${ownerWords[gate.owner].word}. How sure: ${certainty ? certaintyWords[certainty].means : 'Nothing is claimed.'}`,
    ),
    textBlock(`Sources: ${gate.cites.map(({ title, url }) => (url ? `${title} (${url})` : title)).join('; ')}`),
  ]
}

/** Steps that are the gate's own follow anyway, with where to take them. */
function fixBlocks(fix: Fix, gate: Gate, way: readonly Way[]): Block[] {
  const title = ownTitle(fix, gate)
  const steps = fix.kind === 'manual' ? fix.steps : []
  const isTold = steps.length === 0 || way.some((told) => told.steps.join('\n') === steps.join('\n'))
  return [
    ...(title === undefined && isTold ? [] : [textBlock(['What opens it:', title].filter(Boolean).join(' '))]),
    ...listBlock(isTold ? [] : steps, 'steps'),
  ]
}

/** Short: a list of all scopes is no evidence that anybody reads. */
const printed = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
