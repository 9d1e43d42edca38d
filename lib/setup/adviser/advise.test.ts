import { describe, expect, test } from 'vitest'
import { pitfalls } from '../../pitfalls/pitfalls'
import { allRecipes } from '../recipes/recipes'
import { adviceRules, cautions, furtherRules } from './advice-rules'
import { advise, fits, isAnswered, readAnswers } from './advise'
import { adviserPages } from './adviser-pages'
import { type AdviserAnswers, adviserQuestionIds, adviserQuestions } from './adviser-questions'
import { disagreements } from './disagreements'
import { ways } from './ways'

/** Every way to answer the four questions. */
const everyone: AdviserAnswers[] = adviserQuestionIds
  .reduce<Partial<AdviserAnswers>[]>(
    (some, id) => some.flatMap((each) => adviserQuestions[id].choices.map((choice) => ({ ...each, [id]: choice.id }))),
    [{}],
  )
  .filter(isAnswered)

const allWays = Object.values(ways)
const setups = [...allWays.flatMap((way) => way.setups), ...furtherRules.map(({ setup }) => setup)]

describe('the decision table', () => {
  test('has one first advice for each of the 48 ways to answer', () => {
    expect(everyone).toHaveLength(48)
    for (const answers of everyone) expect(allWays).toContain(advise(answers).way)
  })

  test('has no row that never decides, no caution and no further setup that is never given', () => {
    const deciding = everyone.map((answers) => adviceRules.findIndex(({ when }) => fits(when, answers)))
    expect([...new Set(deciding)].sort()).toEqual(adviceRules.map((_, index) => index))
    for (const { when } of [...cautions, ...furtherRules])
      expect(
        everyone.some((answers) => fits(when, answers)),
        JSON.stringify(when),
      ).toBe(true)
  })

  test('leads to every way', () => {
    expect(new Set(everyone.map((answers) => advise(answers).way.id))).toEqual(new Set(Object.keys(ways)))
  })

  test('never gives a way that names a user where none must be known, but for Fusion, which acts for users only', () => {
    const naming = ['user-assertion', 'authorization-code', 'opa-as-user', 'identity-to-fusion']
    for (const answers of everyone.filter(({ user, next }) => user === 'no' && next !== 'fusion'))
      expect(naming).not.toContain(advise(answers).way.id)
  })

  test('never makes anybody sign in where nobody is there', () => {
    for (const answers of everyone.filter(({ present }) => present === 'no'))
      expect(advise(answers).way.id).not.toBe('authorization-code')
  })

  test('tells how the identity gets on, wherever it has to', () => {
    for (const answers of everyone.filter(
      ({ next, user }) => next === 'fusion' || (next === 'service' && user === 'yes'),
    )) {
      const { way, further } = advise(answers)
      expect(['identity-to-fusion', 'gateway'].includes(way.id) || further.length === 1, JSON.stringify(answers)).toBe(
        true,
      )
    }
  })
})

test.each<[AdviserAnswers, string]>([
  [{ caller: 'system', user: 'no', present: 'no', next: 'nowhere' }, 'oic-client-credentials'],
  [{ caller: 'system', user: 'yes', present: 'no', next: 'nowhere' }, 'oic-jwt-user-assertion'],
  [{ caller: 'person', user: 'yes', present: 'yes', next: 'nowhere' }, 'oic-authorization-code'],
  [{ caller: 'oic', user: 'yes', present: 'no', next: 'fusion' }, 'oic-to-fusion'],
  [{ caller: 'oic', user: 'no', present: 'no', next: 'nowhere' }, 'oic-developer-api'],
  [{ caller: 'opa', user: 'yes', present: 'no', next: 'nowhere' }, 'opa-jwt-assertion'],
  [{ caller: 'opa', user: 'no', present: 'no', next: 'nowhere' }, 'opa-client-credentials'],
  [{ caller: 'system', user: 'no', present: 'no', next: 'service' }, 'api-gateway-jwt'],
])('%j is sent to %s', (answers, recipe) => {
  expect(advise(answers).way.setups[0].recipe).toBe(recipe)
})

test('every recipe there is can be reached, and every setup that is named is one', () => {
  const advised = new Set(setups.map(({ recipe }) => recipe))
  expect([...advised].sort()).toEqual(allRecipes.map(({ id }) => id).sort())
})

describe('words', () => {
  test.each(allWays.map((way) => [way.id, way] as const))('%s says when it is the wrong one', (id, way) => {
    for (const { says, instead } of way.wrongWhen) {
      expect(says).toMatch(/\.$/)
      expect(instead).not.toBe(id)
    }
    for (const { url } of way.cites) expect(url).toMatch(/^https:\/\//)
  })

  test('each disagreement is given with some way, names at least two pages, and its pitfall exists', () => {
    const given = new Set(allWays.flatMap((way) => way.disagreements))
    for (const [id, { sides, pitfall, reading }] of Object.entries(disagreements)) {
      expect([...given]).toContain(id)
      expect(new Set(sides.map(({ cite }) => cite.title)).size).toBeGreaterThan(1)
      expect(pitfalls.map((each) => each.id)).toContain(pitfall)
      expect(reading).toMatch(/\.$/)
    }
  })

  test('every page it brings itself is cited', () => {
    const text = JSON.stringify([allWays, furtherRules, cautions])
    for (const { url } of Object.values(adviserPages)) expect(text).toContain(url)
  })
})

test('an address gives what it knows and nothing else', () => {
  expect(readAnswers(new URLSearchParams('caller=opa&user=maybe&x=1&next=fusion'))).toEqual({
    caller: 'opa',
    next: 'fusion',
  })
  expect(isAnswered({ caller: 'opa', user: 'no' })).toBe(false)
})
