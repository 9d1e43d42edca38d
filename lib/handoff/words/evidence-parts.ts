import { grantName } from '../../facts/grant-names'
import { catalogue } from '../../gates/catalogue'
import type { Verdict } from '../../gates/verdict'
import type { HandoffSetup, HandoffTest } from '../subject'
import { mdCode, mdList, mdTable, mdText } from './markdown'

export const testsTable = (tests: readonly HandoffTest[]): string =>
  mdTable(
    ['When', 'Test', 'What', 'How', 'Result'],
    tests.map(({ at, name, kind, outcome, says, ...asked }) => [
      mdText(at),
      mdText(name),
      askedOf(asked),
      kind === 'call' ? 'requests were sent' : 'judged by the configuration, nothing was sent',
      mdText(`${outcomes[outcome]}${says ? `: ${says}` : ''}`),
    ]),
  )

const askedOf = ({ grantType, scope, alias }: Pick<HandoffTest, 'grantType' | 'scope' | 'alias'>): string =>
  [
    mdText(grantName(grantType)),
    ...(scope === '' ? [] : [`scope ${mdCode(scope)}`]),
    ...(alias === undefined ? [] : [`signed as ${mdCode(alias)}`]),
  ].join(', ')

/** What the run did and what people confirmed on the way, as its journal has it. */
export function ran(setup: HandoffSetup | undefined): string[] {
  const steps = (setup?.steps ?? []).filter(({ doneAt }) => doneAt !== undefined)
  if (!setup || steps.length === 0) return []
  return [
    `## What run ${mdText(setup.runName)} did`,
    mdTable(
      ['When', 'Step', 'Result'],
      steps.map(({ doneAt = '', title, says = '' }) => [mdText(doneAt), mdText(title), mdText(says)]),
    ),
  ]
}

const outcomes: Record<HandoffTest['outcome'], string> = {
  passed: 'passed',
  stopped: 'stopped',
  'open-so-far': 'nothing found shut, nothing proven',
}

const words: [string, readonly Verdict['rung'][]][] = [
  ['Passed', ['open']],
  ['Refused or found shut', ['shut', 'next', 'candidate']],
  ['Not tested: the call did not get there', ['not-reached']],
  ['Not tested: could not be told', ['unknown', 'crashed']],
]

/** A gate by its question; those that do not concern the call are no evidence. */
export function gatesOf({ name, at, gates }: HandoffTest): string {
  const parts = words.flatMap(([title, rungs]) => {
    const questions = catalogue
      .filter(({ id }) => rungs.some((rung) => gates[id] === rung))
      .map(({ question }) => question)
    return questions.length === 0 ? [] : [`${title}:`, mdList(questions.map(mdText))]
  })
  return [`### ${mdText(name)}, ${mdText(at)}`, ...parts].join('\n\n')
}
