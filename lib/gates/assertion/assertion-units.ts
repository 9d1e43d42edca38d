import { toAssertions } from '../applies'
import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { assertionRefused } from '../refusals'
import { sources } from '../sources'
import { timesAgain } from './times-again'

/** Seconds since 1970 have ten digits until 2286; milliseconds have thirteen. */
const tooManySeconds = 1e11

export default defineGate({
  id: 'assertion-units',
  stage: 'assertion',
  question: 'Are its times numbers of seconds?',
  shut: 'The assertion’s times are not numbers of seconds.',
  explain:
    'exp, iat and nbf are numbers of seconds since 1970. Oracle’s own sample prints thirteen digits in quotes; ' +
    'JavaScript and Java count milliseconds.',
  byHand: byCaller('Set iat to now and exp to now + 300, as numbers of seconds without quotes.', 'Sign again.'),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.userAssertion, sources.assertionRules],
  needs: ['assertion'],
  refusals: assertionRefused('not seen'),
  wouldTell: 'The assertion’s exp and iat would tell.',
  shows: true,
  applies: toAssertions,

  check({ assertion: { claims } }) {
    for (const name of ['exp', 'iat', 'nbf']) {
      const value = claims[name]
      const says = value === undefined ? undefined : problem(name, value)
      if (says)
        return {
          state: 'shut',
          says,
          evidence: [{ at: `assertion.claims.${name}`, found: value, expected: 'a number of seconds since 1970' }],
          fix: timesAgain(),
        }
    }
    return { state: 'open' }
  },
})

function problem(name: string, value: unknown): string | undefined {
  if (typeof value === 'string') return `${name} is text in quotes; it must be a number of seconds.`
  if (typeof value !== 'number') return `${name} is not a number.`
  return value >= tooManySeconds ? `${name} is in milliseconds; it must be in seconds.` : undefined
}
