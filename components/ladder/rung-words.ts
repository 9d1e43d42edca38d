import type { FactName } from '@/lib/facts/facts'
import type { Certainty, Fix, Owner } from '@/lib/gates/gate'
import type { Verdict } from '@/lib/gates/verdict'

/** The state of a rung, as it is said: part of the rung's accessible name. */
export const rungWords: Record<Verdict['rung'], string> = {
  open: 'open',
  shut: 'shut',
  candidate: 'may be the cause',
  next: 'will stop you next',
  unknown: 'cannot tell',
  'not-reached': 'not reached',
  'not-applicable': 'does not apply',
  crashed: 'our check failed',
}

/** What stands at the right of a rung: the deciding fact, or why there is none. */
export function rungAside({ rung, deciding }: Pick<Verdict, 'rung' | 'deciding'>): string {
  switch (rung) {
    case 'open':
    case 'shut':
      return deciding ?? ''
    case 'candidate':
      return deciding ?? 'fits, cannot tell from this'
    case 'next':
    case 'unknown':
    case 'not-reached':
    case 'not-applicable':
    case 'crashed':
      return deciding ? `${rungWords[rung]}: ${deciding}` : rungWords[rung]
  }
}

/** Why we know, one sentence. Empty where nothing is claimed. */
export function howWeKnow({ state, by }: Pick<Verdict, 'state' | 'by'>): string {
  switch (by) {
    case 'answer':
      return state === 'open' ? 'The answer shows it: the call got past here.' : 'The answer itself says so.'
    case 'check':
      return 'Checked against what is known of this call.'
    case 'elimination':
      return 'Every other gate that answers like this was ruled out.'
    case 'none':
      return ''
  }
}

export const certaintyWords: Record<Certainty, { word: string; means: string }> = {
  documented: { word: 'documented', means: 'Oracle’s documentation or a standard says so.' },
  observed: { word: 'seen in public', means: 'Public reports show it; no documentation does.' },
  inferred: { word: 'inferred', means: 'Concluded from other facts; no public source says it.' },
}

export const ownerWords: Record<Owner, { word: string; means: string }> = {
  'identity team': { word: 'Identity team', means: 'Whoever administers the identity domain can open this gate.' },
  'service team': { word: 'Service team', means: 'Whoever administers the called service can open this gate.' },
  caller: { word: 'Caller', means: 'Whoever sends the request can open this gate.' },
  'network team': { word: 'Network team', means: 'Whoever runs the network in between can open this gate.' },
}

/** What the fix button will do, one short sentence. */
export const fixHints: Record<Fix['kind'], string> = {
  change: 'Shows every request before anything is written.',
  recipe: 'Opens the wizard; nothing is written yet.',
  request: 'Changes the next test only.',
  manual: 'Only a person can do this.',
}

/** A missing fact, as a person would call it. */
export const factWords: Record<FactName, string> = {
  domain: 'the identity domain',
  settings: 'the domain’s settings',
  app: 'the client’s application',
  resourceApp: 'the application that defines the scope',
  certificates: 'the domain’s certificates',
  refusal: 'what refused the call',
  signInRequest: 'the sign-in request',
  logoutRequest: 'the sign-out request',
  code: 'the authorization code',
  refresh: 'the refresh token',
  clientAssertion: 'the client’s own assertion',
  holder: 'whom the token speaks for',
  policy: 'the gateway’s policy',
  trigger: 'the called integration',
  fusionUser: 'the account in Fusion',
  keySet: 'the domain’s signing keys',
  user: 'the user',
  roles: 'the roles',
  tokenRequest: 'the token request',
  assertion: 'the assertion',
  tokenAnswer: 'the token endpoint’s answer',
  token: 'the access token',
  serviceRequest: 'the call to the service',
  serviceAnswer: 'the service’s answer',
  words: 'what such words are known for',
  probe: 'the smaller requests',
  now: 'the time',
}
