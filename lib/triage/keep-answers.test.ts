import { describe, expect, test } from 'vitest'
import { catalogue } from '../gates/catalogue'
import { type Answered, answerQuestion, judgeAnswered } from './judge-answered'
import { keepAnswers, subjectOf } from './keep-answers'
import { readPaste } from './read-paste'
import { toFacts } from './to-facts'

const factsOf = (text: string) => toFacts(readPaste(text), '2026-03-09T08:00:00.000Z')
const invalidClient = '{"error":"invalid_client","error_description":"Client authentication failed."}'
const call = (client: string, scope = 'x') =>
  `curl -u ${client}:s3cret https://idcs-1.identity.oraclecloud.com/oauth2/v1/token -d grant_type=client_credentials -d scope=${scope}`

/** So many answers to a text, each time the last option. */
function given(text: string, count: number) {
  const facts = factsOf(text)
  const answers: Answered[] = []
  for (let each = 0; each < count; each++) {
    const judgement = judgeAnswered(facts, catalogue, answers)
    const next = answerQuestion(judgement, judgement.question?.options.at(-1)?.answer ?? '')
    if (!next) throw new Error(`asked only ${each} times`)
    answers.push(next)
  }
  return answers.map((answered) => ({ answered, subject: subjectOf(facts) }))
}

const was = `${call('orders')}\n\n${invalidClient}`

describe('an answer is kept', () => {
  test.each([
    ['where nothing changed', was],
    ['where a sentence was added', `${was}\nIt worked yesterday.`],
    ['where more of the answer is shown', `${call('orders')}\n\nHTTP/1.1 401 Unauthorized\n\n${invalidClient}`],
  ])('%s', (_what, text) => {
    const [answer] = given(was, 1)
    if (!answer) throw new Error('nothing was asked')
    const { kept, dropped } = keepAnswers(factsOf(text), catalogue, [answer])
    expect(kept).toMatchObject([{ fact: answer.answered.fact, answer: answer.answered.answer }])
    expect(dropped).toEqual([])
  })

  test('where the text came to name what it had not named', () => {
    const unscoped = was.replace(' -d scope=x', '')
    expect(subjectOf(factsOf(unscoped))).not.toHaveProperty('scope')
    expect(keepAnswers(factsOf(was), catalogue, given(unscoped, 1)).dropped).toEqual([])
  })
})

describe('an answer is dropped, and said to be', () => {
  test.each([
    ['of another client', `${call('invoices')}\n\n${invalidClient}`],
    ['of another scope', `${call('orders', 'y')}\n\n${invalidClient}`],
    ['of what the text no longer names', invalidClient],
    ['where the question is not asked', `${call('orders')}\n\n{"error":"invalid_scope"}`],
    ['where nothing is left', 'It works.'],
  ])('%s', (_what, text) => {
    const before = given(was, 1)
    expect(keepAnswers(factsOf(text), catalogue, before)).toEqual({ kept: [], dropped: before })
  })
})

test('what was dropped counts again when the text is as it was', () => {
  const before = given(was, 1)
  const { dropped } = keepAnswers(factsOf(invalidClient), catalogue, before)
  expect(keepAnswers(factsOf(was), catalogue, dropped).kept).toEqual(before.map(({ answered }) => answered))
})
