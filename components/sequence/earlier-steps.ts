import { tookWords } from '@/components/test/clock-words'
import type { EarlierExchange } from '@/components/test/send-test'
import { answerValues, lineOf, requestValues } from './request-values'
import type { Step } from './sequence'

/** What went out before the last request: for its code, and again and again until somebody had decided. */
export function earlierSteps(before: readonly EarlierExchange[]): Step[] {
  const polls = before.filter(({ kind }) => kind === 'poll')
  const probes = before.filter(({ kind }) => kind === 'probe')
  return [
    ...probes.flatMap(probeSteps),
    ...before.filter(({ kind }) => kind === 'device').flatMap(deviceSteps),
    ...sameInARow(polls).flatMap(pollSteps),
  ]
}

/** Sent by Assay alone, or for this browser: what counts is what went to the domain. */
function probeSteps({ result: { request, answer } }: EarlierExchange, at: number): Step[] {
  return [
    {
      id: `probe-${at + 1}`,
      from: 'assay',
      to: 'domain',
      says: `Step ${at + 1}: ${lineOf(request)}`,
      values: requestValues(request),
    },
    {
      id: `probe-${at + 1}-answer`,
      from: 'domain',
      to: 'assay',
      says: answer.kind === 'none' ? 'No answer' : `HTTP ${answer.status}`,
      values: answerValues(answer),
      took: tookWords(answer.milliseconds),
    },
  ]
}

function deviceSteps({ result: { request, answer }, witness }: EarlierExchange): Step[] {
  return [
    { id: 'device-ask', from: 'browser', to: 'assay', says: 'Asks for a device code', values: [] },
    { id: 'device-request', from: 'assay', to: 'domain', says: lineOf(request), values: requestValues(request) },
    {
      id: 'device-answer',
      from: 'domain',
      to: 'assay',
      says: answer.kind === 'none' ? 'No answer' : `HTTP ${answer.status}: a device code`,
      values: answerValues(answer),
      took: tookWords(answer.milliseconds),
    },
    {
      id: 'device-handed',
      from: 'assay',
      to: 'browser',
      says: 'Hands the codes over, for this page’s memory',
      values: [],
      ...(witness && { took: tookWords(witness.milliseconds) }),
    },
  ]
}

interface Polls {
  /** Number of the first, from 1. */
  from: number
  polls: EarlierExchange[]
}

/** Polls that were answered alike, one after the other, make one arrow each way. */
function sameInARow(polls: readonly EarlierExchange[]): Polls[] {
  const runs: Polls[] = []
  for (const [at, poll] of polls.entries()) {
    const last = runs.at(-1)
    if (last && said(last.polls.at(-1)) === said(poll)) last.polls.push(poll)
    else runs.push({ from: at + 1, polls: [poll] })
  }
  return runs
}

const said = (poll: EarlierExchange | undefined) =>
  poll?.result.answer.kind === 'http'
    ? `${poll.result.answer.status} ${poll.result.facts.tokenAnswer?.value.error}`
    : 'nothing'

function pollSteps({ from, polls }: Polls): Step[] {
  const [first] = polls
  if (!first) return []
  const { request, answer } = first.result
  const to = from + polls.length - 1
  const isOne = polls.length === 1
  return [
    {
      id: `poll-${from}`,
      from: 'assay',
      to: 'domain',
      says: `${isOne ? `Poll ${from}` : `Polls ${from} to ${to}`}: ${lineOf(request)}`,
      values: requestValues(request),
    },
    {
      id: `poll-${from}-answer`,
      from: 'domain',
      to: 'assay',
      says: `${answer.kind === 'none' ? 'No answer' : `HTTP ${answer.status}`}${isOne ? '' : ', each time'}`,
      values: answerValues(answer),
      ...(isOne && { took: tookWords(answer.milliseconds) }),
    },
  ]
}
