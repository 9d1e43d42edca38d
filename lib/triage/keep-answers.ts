import type { Facts } from '../facts/facts'
import type { Gate } from '../gates/gate'
import { type Answered, answerQuestion, judgeAnswered } from './judge-answered'

/** What a text is about, as far as it says so. */
export type Subject = Readonly<Record<string, string>>

/** An answer, and what the text was about when it was given. */
export interface GivenAnswer {
  answered: Answered
  subject: Subject
}

export interface KeptAnswers {
  kept: readonly Answered[]
  /** Their question is not asked of this text, or it is about something else. */
  dropped: readonly GivenAnswer[]
}

/**
 * The answers that still hold when the text has changed: all that they were about is still in it, the same question comes up, and it
 * tells apart a gate that it told apart before.
 */
export function keepAnswers(facts: Facts, gates: readonly Gate[], given: readonly GivenAnswer[]): KeptAnswers {
  const subject = subjectOf(facts)
  const kept: Answered[] = []
  let left = [...given]
  for (;;) {
    const judgement = judgeAnswered(facts, gates, kept)
    const stands = left.find(({ answered: { fact }, subject: was }) => {
      return fact === judgement.question?.fact && Object.entries(was).every(([name, value]) => subject[name] === value)
    })
    if (!stands) return { kept, dropped: left }
    const again = answerQuestion(judgement, stands.answered.answer)
    if (!again?.cleared.some((gateId) => stands.answered.cleared.includes(gateId))) return { kept, dropped: left }
    kept.push(again)
    left = left.filter((each) => each !== stands)
  }
}

export function subjectOf({ tokenRequest, serviceRequest, assertion, token }: Facts): Subject {
  const { clientId, grantType, scope } = tokenRequest?.value ?? {}
  const named = {
    client: clientId ?? assertion?.value.claims.iss ?? token?.value.claims.client_id,
    user: assertion?.value.claims.sub ?? token?.value.claims.sub,
    grant: grantType,
    scope,
    service: serviceRequest?.value.url,
  }
  return Object.fromEntries(
    Object.entries(named).filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== ''),
  )
}
