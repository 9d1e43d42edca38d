import { certaintyWords, ownerWords } from '@/components/ladder/rung-words'
import type { Facts } from '@/lib/facts/facts'
import type { Gate } from '@/lib/gates/gate'
import type { Judgement, Verdict } from '@/lib/gates/verdict'
import { askWords } from '@/lib/triage/ask-words'
import { evidencePlace } from '@/lib/triage/evidence-place'
import type { Answered } from '@/lib/triage/judge-answered'
import { ownTitle } from '@/lib/triage/own-title'

/** The finding as plain text for a mail or a ticket. Built from facts, which hold no token and no secret. */
export function customerNote(
  judgement: Judgement,
  gates: readonly Gate[],
  facts: Facts,
  answered: readonly Answered[] = [],
): string {
  const gateOf = ({ gateId }: Verdict) => gates.find(({ id }) => id === gateId)
  const { cause, candidates, next, question } = judgement
  return [
    seen(facts),
    answered.map(({ fact, answer }) => `We asked: ${askWords(fact)}\nYou answered: ${answer}`).join('\n'),
    cause && found(cause, gateOf(cause)),
    question && !cause
      ? `Please tell us: ${askWords(question.fact)} (${question.options.map(({ answer }) => answer).join(' / ')})`
      : '',
    !cause && candidates.length > 0
      ? ['These fit what was answered; only one of them need be the cause:', ...candidates.map(bullet(gateOf))].join(
          '\n',
        )
      : '',
    next.length > 0
      ? ['Once that is put right, these will stop you next:', ...next.map(bullet(gateOf))].join('\n')
      : '',
    cause ? sources(gateOf(cause)) : '',
  ]
    .filter(Boolean)
    .join('\n\n')
}

const seen = ({ tokenRequest, tokenAnswer, serviceRequest, serviceAnswer }: Facts): string =>
  [
    tokenRequest && `Token request: ${tokenRequest.value.url}, client ${tokenRequest.value.clientId || 'unknown'}`,
    tokenAnswer &&
      `Token endpoint answered: ${[tokenAnswer.value.status || '', tokenAnswer.value.error, tokenAnswer.value.errorDescription].filter(Boolean).join(' ')}`,
    tokenAnswer?.value.ecid && `ECID: ${tokenAnswer.value.ecid}`,
    serviceRequest && `Service call: ${serviceRequest.value.method} ${serviceRequest.value.url}`,
    serviceAnswer && `Service answered: ${serviceAnswer.value.status} ${serviceAnswer.value.challenge ?? ''}`.trim(),
    (serviceAnswer ?? tokenAnswer)?.value.date && `At: ${(serviceAnswer ?? tokenAnswer)?.value.date}`,
  ]
    .filter(Boolean)
    .join('\n')

const found = (cause: Verdict, gate: Gate | undefined): string =>
  [
    `What is wrong: ${cause.says ?? gate?.shut ?? cause.gateId}`,
    ...cause.evidence.map(
      ({ at, found: value, expected }) =>
        `  ${evidencePlace(at)}: found ${printed(value)}${expected === undefined ? '' : `, expected ${printed(expected)}`}`,
    ),
    cause.certainty && `How sure: ${certaintyWords[cause.certainty].means}`,
    ...(cause.fix
      ? [['What to do:', gate ? ownTitle(cause.fix, gate) : cause.fix.title].filter(Boolean).join(' ')]
      : []),
    ...(cause.fix?.kind === 'manual' ? cause.fix.steps.map((step) => `  - ${step}`) : []),
    gate && `Who: ${ownerWords[gate.owner].word}`,
  ]
    .filter(Boolean)
    .join('\n')

const bullet = (gateOf: (verdict: Verdict) => Gate | undefined) => (verdict: Verdict) =>
  `  - ${gateOf(verdict)?.question ?? verdict.gateId}`

const sources = (gate: Gate | undefined): string =>
  gate ? ['Sources:', ...gate.cites.map(({ title, url }) => `  - ${title}${url ? `, ${url}` : ''}`)].join('\n') : ''

/** Short: a note is no place for a whole list of scopes. */
const printed = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value))
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
