import type { FactName } from '../facts/facts'
import type { Certainty, Owner } from '../gates/gate'

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
