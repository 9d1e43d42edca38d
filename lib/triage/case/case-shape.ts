import { generations } from '../../setup/plan/generations'
import { certaintyWords, factWords } from '../case-words'
import { flag, listOf, maybe, members, number, oneOf, orNull, type Shape, text } from './shape'

const object = members({})

const known = (value: Shape): Shape => maybe(members({ value, at: text }))

const jwt = members({ header: object, claims: object, problems: listOf(text) })
const signed = members({ header: object, claims: object, problems: listOf(text), signature: text })

const client = members({ clientId: text })

/** Of facts only what a page relies on: a gate that meets something else in one says that it failed, and no more. */
const facts = members({
  ...Object.fromEntries(Object.keys(factWords).map((name) => [name, maybe(members({ at: text }))])),
  assertion: known(signed),
  clientAssertion: known(signed),
  token: known(jwt),
  now: known(text),
  tokenRequest: known(members({ url: text, grantType: text, clientId: text, clientAuth: text, scope: text })),
  tokenAnswer: known(
    members({ status: number, success: flag, error: maybe(text), date: maybe(text), ecid: maybe(text) }),
  ),
  serviceRequest: known(members({ kind: text, url: text, method: text })),
  serviceAnswer: known(members({ status: number, date: maybe(text), challenge: maybe(text) })),
  domain: known(members({ name: text, url: text })),
  app: known(orNull(members({ clientId: text, displayName: text }))),
  user: known(orNull(members({ userName: text, displayName: text }))),
  holder: known(members({ kind: oneOf('user', 'client'), name: text })),
  signInRequest: known(client),
})

const fix: Shape = (value, at) =>
  members({
    kind: oneOf('change', 'recipe', 'request', 'manual'),
    title: text,
    steps: (value as { kind?: unknown } | null)?.kind === 'manual' ? listOf(text) : maybe(listOf(text)),
  })(value, at)

const verdict = members({
  gateId: text,
  state: oneOf('open', 'shut', 'unknown', 'not-applicable', 'crashed'),
  reached: oneOf('yes', 'no', 'unknown'),
  rung: oneOf('open', 'shut', 'candidate', 'next', 'unknown', 'not-reached', 'not-applicable', 'crashed'),
  by: oneOf('answer', 'check', 'elimination', 'none'),
  certainty: maybe(oneOf(...Object.keys(certaintyWords))),
  deciding: maybe(text),
  says: maybe(text),
  because: maybe(text),
  evidence: listOf(members({ at: text })),
  missing: listOf(oneOf(...Object.keys(factWords))),
  fix: maybe(fix),
})

const fact = oneOf('client-credentials-probe', ...Object.keys(factWords))

/** What a case file must be, so that every page can show it. */
export const caseShape = members({
  name: text,
  savedAt: text,
  names: oneOf('pseudonyms', 'own'),
  generation: oneOf(...generations),
  seen: members({
    recognised: listOf(text),
    repaired: listOf(text),
    ignored: listOf(text),
    problems: listOf(text),
    unjudged: maybe(listOf(text)),
    remarks: maybe(listOf(text)),
    hidden: number,
    text,
  }),
  legend: listOf(members({ kind: oneOf('user', 'client', 'host', 'token'), pseudonym: text })),
  facts,
  answered: listOf(members({ fact, answer: text, cleared: listOf(text) })),
  judgement: members({
    verdicts: listOf(verdict),
    outcome: oneOf('passed', 'stopped', 'open-so-far'),
    cause: maybe(verdict),
    candidates: listOf(verdict),
    next: listOf(verdict),
    question: maybe(members({ fact, options: listOf(members({ answer: text, leaves: listOf(text) })) })),
  }),
  traces: listOf(members({ name: oneOf('ECID', 'opc-request-id'), value: text })),
  asked: maybe(text),
  notes: text,
})
