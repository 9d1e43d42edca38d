import type { FactName } from '../facts/facts'
import type { Judgement } from '../gates/verdict'
import { factWords } from './case-words'

/** Where looking is not all there is to do. */
const deeds: Partial<Record<FactName, string>> = {
  assertion: 'Decode the assertion',
  clientAssertion: 'Decode the client’s own assertion',
  token: 'Decode the access token',
  user: 'Look for the user in the domain',
  fusionUser: 'Look for the account in Fusion',
  keySet: 'Open the domain’s signing keys as a stranger',
  probe: 'Send the smaller requests one after the other',
}

/** The separating question as a person is asked it. */
export const askWords = (fact: NonNullable<Judgement['question']>['fact']): string =>
  fact === 'client-credentials-probe'
    ? 'Does a client-credentials request with the same header work?'
    : `${deeds[fact] ?? `Look at ${factWords[fact]}`}. Which of these is so?`
