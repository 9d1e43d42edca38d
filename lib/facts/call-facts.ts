import type { ServiceKind } from './service-kind'

export interface TokenRequestFact {
  url: string
  grantType: string
  clientId: string
  clientAuth: 'basic' | 'post' | 'client-assertion' | 'none'
  /** The `scope` parameter as sent, whole. */
  scope: string
  /** An `assertion` parameter with something in it. */
  hasAssertion?: boolean
  method?: string
  /** Media type of the body. */
  contentType?: string
  /** What is wrong with the form of the client's credentials, one sentence each; the credentials themselves are not here. */
  authProblems?: string[]
  /** Client ID and secret came in the header and in the body. */
  isAuthDoubled?: boolean
}

export interface SignInRequestFact {
  url: string
  clientId: string
  redirectUri: string
  responseType: string
  scope: string
  codeChallengeMethod?: string
  challenge: 'well formed' | 'malformed' | 'absent'
  /** What came back as `state`. */
  state?: 'echoed' | 'other' | 'absent'
}

export interface LogoutRequestFact {
  /** `post_logout_redirect_uri`. */
  redirectUri: string
  /** An ID token was sent along, as the only sign of whose address it is. */
  hasHint: boolean
}

export interface CodeFact {
  /** Not the one that came back. */
  isOther?: boolean
  /** Exchanged before. */
  isUsed?: boolean
  /** Seconds between its coming back and its exchange. */
  age?: number
  /** Seconds that codes live there, where they live shorter than documented. */
  lives?: number
  /** To whom it was given. */
  clientId?: string
  /** Whether the verifier that was sent answers the challenge; `null`: none was sent. */
  fitsChallenge?: boolean | null
  /** Sent with the exchange, and in the sign-in request before. */
  redirectUri?: string
  signedInWith?: string
}

export interface RefreshFact {
  /** Used before: each is good once. */
  isUsed?: boolean
  /** ISO instant. */
  endsAt?: string
  /** To whom it was given. */
  clientId?: string
  /** A token of another kind was presented in its place. */
  kind?: 'refresh' | 'access' | 'id' | 'other'
}

export interface TokenAnswerFact {
  status: number
  /** A token came. */
  success: boolean
  error?: string
  errorDescription?: string
  /** The body where it is no OAuth answer: first 2,000 characters, secrets removed. */
  body?: string
  ecid?: string
  /** The answer's `Date` header as an ISO instant. */
  date?: string
}

export interface ServiceRequestFact {
  kind: ServiceKind
  url: string
  method: string
  /** `read`: changes nothing and needs no role of the domain; `run`: starts a process or an integration; `developer`: developer or designer API. */
  operation: 'read' | 'run' | 'developer'
  /** Primary and secondary audiences of the called instance, where the domain told them. */
  audiences?: string[]
  /** The called instance's application in the domain. */
  appId?: string
  /** The called instance's name. */
  name?: string
  /** Fully qualified scopes the called instance defines. */
  scopes?: string[]
  /** A token was in its Authorization header. */
  hasToken?: boolean
  /** What is wrong with how the token is carried, one sentence. */
  tokenProblem?: string
}

export interface ServiceAnswerFact {
  status: number
  challenge?: string
  /** First 2,000 characters, secrets removed. */
  body?: string
  date?: string
}
