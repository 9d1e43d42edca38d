export interface GatewayPolicyFact {
  /** `JWT_AUTHENTICATION` verifies by itself; the others ask or are asked. */
  type: string
  /** Header or parameter the token is taken from; absent: from none that is known. */
  tokenFrom?: { header: string; scheme?: string } | { query: string }
  issuers: string[]
  audiences: string[]
  /** Claims that must be there, with the values that pass; none listed: any. */
  claims: { name: string; values: string[]; isRequired: boolean }[]
  /** Scopes the called route asks for; absent: its route was not shown. */
  scopes?: string[]
  keys: 'static' | 'remote'
  /** Where remote keys are read. */
  keysAt?: string
  /** Static keys: name, and the beginning of the modulus in base64url. */
  held?: { kid: string; modulus?: string }[]
  /** Seconds. */
  clockSkew: number
}

export interface TriggerFact {
  code: string
  version: string
  isActive: boolean
  /** Which credentials its trigger connection takes. */
  security: 'oauth' | 'basic' | 'oauth-or-basic'
}

export interface FusionUserFact {
  userName: string
  isActive: boolean
  /** Has a role that may read what is called. */
  hasRole: boolean
}
