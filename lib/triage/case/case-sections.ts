import type { Facts } from '../../facts/facts'
import { type Gate, stages } from '../../gates/gate'
import { stageTitles } from '../../gates/stage-titles'
import type { Verdict } from '../../gates/verdict'
import { askWords } from '../ask-words'
import { headline } from '../headline'
import type { Case } from './case'
import { clocksOf } from './clocks-of'
import { findingBlocks } from './finding-blocks'
import { type Block, listBlock, type Section, textBlock } from './sections'
import { unjudgedOf } from './unjudged-of'

/** The whole case in the order a reader wants it: what is wrong, what to do, then what that rests on. */
export function caseSections(told: Case, gates: readonly Gate[]): Section[] {
  const { judgement, generation, seen, answered, notes, legend } = told
  const byId = new Map(gates.map((gate) => [gate.id, gate]))
  const { title, todo } = headline(judgement, answered.length > 0)
  const findings = (verdicts: readonly Verdict[]) =>
    verdicts.flatMap((verdict) => {
      const gate = byId.get(verdict.gateId)
      return gate ? findingBlocks(verdict, gate, generation) : []
    })
  const sections: Section[] = [
    { title: 'Finding', blocks: [textBlock(title), ...(todo ? [textBlock(todo)] : [])] },
    { title: 'Notes', blocks: notes.trim() === '' ? [] : [textBlock(notes.trim())] },
    {
      title: 'What is wrong',
      blocks: findings([...(judgement.cause ? [judgement.cause] : []), ...judgement.candidates]),
    },
    { title: 'What will stop you next', blocks: findings(judgement.next) },
    { title: 'Questions', blocks: questions(told) },
    { title: 'What was seen', blocks: whatWasSeen(told) },
    { title: 'Request ids and times', blocks: idsAndTimes(told) },
    { title: 'The ladder', blocks: listBlock(ladder(judgement.verdicts, byId)) },
    {
      title: 'What could not be judged',
      blocks: listBlock([
        ...(seen.unjudged ?? []),
        ...unjudgedOf(judgement, gates).map(
          ({ question, because, wouldTell }) => `${question} ${because} What would tell: ${wouldTell}`,
        ),
      ]),
    },
    { title: 'What was pasted', blocks: seen.text === '' ? [] : [{ as: 'code', text: seen.text }] },
    { title: 'Names', blocks: namesBlocks(told.names, legend) },
  ]
  return sections.filter(({ blocks }) => blocks.length > 0)
}

function questions({ answered, judgement: { question } }: Case): Block[] {
  return [
    ...listBlock(answered.map(({ fact, answer }) => `${askWords(fact)} Answered: ${answer}`)),
    ...(question
      ? [
          textBlock(`To be asked next: ${askWords(question.fact)}`),
          ...listBlock(question.options.map(({ answer }) => answer)),
        ]
      : []),
  ]
}

function whatWasSeen({ seen, facts, asked }: Case): Block[] {
  const { recognised, repaired, ignored, problems, remarks = [], hidden } = seen
  return listBlock([
    ...(recognised.length > 0 ? [`Recognised: ${recognised.join(', ')}`] : []),
    ...calls(facts),
    ...(repaired.length > 0 ? [`Mended: ${repaired.join(', ')}`] : []),
    ...(hidden > 0 ? [hidden === 1 ? '1 secret was hidden.' : `${hidden} secrets were hidden.`] : []),
    ...problems,
    ...remarks,
    ...ignored,
    ...(asked === undefined ? [] : [`Asked as well: the domain ${asked}`]),
  ])
}

const calls = ({ tokenRequest, tokenAnswer, serviceRequest, serviceAnswer }: Facts): string[] =>
  [
    tokenRequest &&
      `Token request: ${tokenRequest.value.url || 'address unknown'}, client ${tokenRequest.value.clientId || 'unknown'}`,
    tokenAnswer &&
      `Token endpoint answered: ${[tokenAnswer.value.status || '', tokenAnswer.value.error, tokenAnswer.value.errorDescription].filter(Boolean).join(' ')}`,
    serviceRequest && `Service call: ${serviceRequest.value.method} ${serviceRequest.value.url}`,
    serviceAnswer && `Service answered: ${serviceAnswer.value.status} ${serviceAnswer.value.challenge ?? ''}`.trim(),
  ].filter((line) => typeof line === 'string')

function idsAndTimes({ traces, facts }: Case): Block[] {
  const { readings, says } = clocksOf(facts)
  return [
    ...listBlock(traces.map(({ name, value }) => `${name}: ${value}`)),
    // The reader's clock alone is no time of the case.
    ...(readings.length > 1 ? listBlock(readings.map(({ of, at }) => `${at}: ${of}`)) : []),
    ...listBlock(says),
  ]
}

const rungs: Record<Verdict['rung'], string> = {
  open: 'open',
  shut: 'SHUT',
  candidate: 'may be the cause',
  next: 'will stop you next',
  unknown: 'cannot tell',
  'not-reached': 'not reached',
  'not-applicable': 'does not apply',
  crashed: 'our check failed',
}

/** Places in their order; of gates that are only open, how many: ninety lines of them bury the rest. */
const ladder = (verdicts: readonly Verdict[], gates: ReadonlyMap<string, Gate>): string[] =>
  stages.flatMap((stage) => {
    const rows = verdicts.flatMap((verdict) => {
      const gate = gates.get(verdict.gateId)
      return gate?.stage === stage && verdict.rung !== 'not-applicable' ? [{ verdict, gate }] : []
    })
    const told = rows.filter(({ verdict }) => verdict.rung !== 'open' || verdict.deciding !== undefined)
    const open = rows.length - told.length
    return [
      ...(open > 0 ? [`${stageTitles[stage]}: ${open} open`] : []),
      ...told.map(
        ({ verdict: { rung, deciding }, gate: { question } }) =>
          `${rungs[rung]}: ${question}${deciding ? ` (${deciding})` : ''}`,
      ),
    ]
  })

const namesBlocks = (names: Case['names'], legend: Case['legend']): Block[] =>
  names === 'own'
    ? [textBlock('Real names of people, clients and hosts are in this case. It holds no secret.')]
    : [
        textBlock(
          legend.length > 0
            ? `Names were replaced, the same one always by the same: ${legend.map(({ pseudonym }) => pseudonym).join(', ')}. Whoever saved this can say who is who. It holds no secret.`
            : 'Names were replaced where there were any. It holds no secret.',
        ),
      ]
