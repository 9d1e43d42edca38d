/** Something that ends by itself and is then forgotten. */
export interface Expiring {
  id: string
  /** Seconds since the epoch. */
  exp: number
}

/** When and in which session somebody signed in, as their tokens tell it. Seconds since the epoch. */
export interface SignIn {
  sid: string
  authTime: number
  sessionExp: number
}

/** A browser in which somebody is signed in; the id is the cookie's value. */
export interface SessionRow extends Expiring {
  userId: string
  signIn: SignIn
}

export interface AuthorizationCodeRow extends Expiring {
  clientId: string
  userId: string
  redirectUri: string
  /** As it was asked for. */
  scope: string
  signIn: SignIn
  nonce?: string
  challenge?: { method: 'S256' | 'plain'; value: string }
  /** Refresh tokens that came of this code share it. */
  family: string
  used?: true
}

export interface RefreshTokenRow extends Expiring {
  family: string
  clientId: string
  userId: string
  scope: string
  signIn?: SignIn
  used?: true
}

export interface DeviceCodeRow extends Expiring {
  userCode: string
  clientId: string
  scope: string
  state: 'pending' | 'allowed' | 'denied'
  /** Once somebody has decided. */
  by?: { userId: string; signIn: SignIn }
  /** Milliseconds since the epoch. */
  lastPoll?: number
}

/** What somebody let an application have; the id is `<user id> <application id>`. */
export interface ConsentRow {
  id: string
  scopes: string[]
}

/** One visit to a page with a form; the form carries the id, which is good for one submission. */
export interface PageVisit extends Expiring {
  page: 'sign-in' | 'consent' | 'device' | 'device-consent'
  /** Path and query below the domain to go on with, e.g. `/oauth2/v1/authorize?…`. */
  next: string
  /** Whose visit it is; absent before signing in. */
  sessionId?: string
  deviceCode?: string
  /** What is asked for on a consent page. */
  scopes?: string[]
}
