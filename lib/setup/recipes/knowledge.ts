/** What a recipe may want to know of the domains besides the called instance. A part is asked for only where it is wanted. */
export interface Knowledge {
  tokens?: TokenKnowledge
  callerUser?: CallerUser
  /** What assertions are signed for, where the domain refused the usual value in a trial and took this one. */
  audience?: string
}

/** How tokens of the called domain look and are checked. */
export interface TokenKnowledge {
  tokenEndpoint: string
  jwksUri: string
  /** In the discovery document; not always what tokens have. */
  discoveryIssuer: string
  /** Of a token this domain gave to the console; absent: that one cannot be read. */
  seen?: { iss: string; kid: string; alg: string; x5t?: string }
  /** The domain's key set; absent: it was refused. */
  keys?: Record<string, unknown>[]
  /** Whether anybody may read them; absent: this caller may not see that setting. */
  areKeysPublic?: boolean
}

/** The user's namesake in the domain of the caller; `unknown`: it could not be asked. */
export interface CallerUser {
  domainName: string
  state: 'active' | 'inactive' | 'missing' | 'unknown'
}
