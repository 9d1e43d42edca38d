/**
 * What to do differently in one test, and nowhere else. A request fault of the Lab and a request fix are both one of these;
 * the test page applies them when it builds the next request.
 */
export interface RequestChange {
  /** Replaces the path of the token endpoint below the domain's URL. */
  tokenPath?: string
  grantType?: string
  clientId?: string
  scope?: string
  /** Header members to set; `null` removes one. */
  header?: Record<string, string | null>
  /** Claims to set; `null` removes one. Values of `{ "secondsFromNow": n }` become NumericDates. */
  claims?: Record<string, ClaimChange | null>
  /** `unreadable`: the signer is given the registered key in a form it cannot read; `other`: a fresh key nobody registered; `registered`: the key whose certificate the application holds. */
  signWith?: 'registered' | 'other' | 'unreadable'
  /** The signed assertion as it is sent: whole, cut by a careless copy, or left out. */
  assertion?: 'whole' | 'cut' | 'absent'
  /** The client's own, beside one for a user. `old`: kept for an hour before it is sent. */
  clientAssertion?: 'fresh' | 'old'
  /** `repeat`: use the `jti` of the last assertion again; `fresh`: a new one. */
  jti?: 'repeat' | 'fresh'
  /**
   * What reaches the service: the token as issued, cut by a careless copy, none because it was lost on the way, or in its place
   * another token of the same answer.
   */
  token?: 'whole' | 'cut' | 'lost' | 'id-token' | 'refresh-token'
  /** What is presented in the place of the token that came: one that a script kept, of a sandbox only; `issued`: the one that came. */
  bearer?: 'issued' | (string & {})
  /**
   * A program of one's own verifies the token by a library, before any service is called. `issuer-of-address`: it expects the address
   * in `iss` from which it read discovery; `one-audience`: it takes one `aud` and no list.
   */
  verifier?: 'issuer-of-address' | 'one-audience'
  /** Call this instance (application id in the same domain) instead. */
  serviceAppId?: string
  /** Replaces the proof call's path below the instance. */
  servicePath?: string
  /**
   * Send the token request to this origin instead of the domain's, e.g. a host that does not exist. `domain`: to the domain's own;
   * `closed-port`: to a port of this machine where nobody listens; `untrusted`: by TLS to where nobody has a trusted certificate.
   */
  tokenOrigin?: 'domain' | 'closed-port' | 'untrusted' | (string & {})
  /** Method and media type of the token request. */
  tokenMethod?: 'GET' | 'POST'
  contentType?: string
  /** How the client's credentials are carried: as they should, broken by a line wrap or blank, twice, or not at all. */
  credentials?: 'whole' | 'wrapped' | 'doubled' | 'absent'
  /** Of the user, for the password grant. */
  userName?: string
  password?: 'right' | 'wrong'
  signIn?: SignInChange
  /** Of the device code grant. `undecided`: it asks before anybody has confirmed; `late`: once the code has ended; `user-code`: with the person's code. */
  device?: 'confirmed' | 'undecided' | 'late' | 'user-code'
  /** `used`: after the newest was; `other`: the access token in its place; `ended`: only once it has ended. */
  refreshToken?: 'newest' | 'used' | 'other' | 'ended'
  /** Refresh as this client, which has the same secret. */
  refreshClientId?: string
}

/** What differs in the sign-in request, in what the person does there, and in the exchange of the code. */
export interface SignInChange {
  /** Sign in for this client; the exchange stays with the other. */
  clientId?: string
  redirectUri?: string
  responseType?: string
  scope?: string
  challenge?: 'S256' | 'absent' | 'malformed'
  /** What the client finds in the place of the state it sent. */
  state?: 'echoed' | 'other' | 'absent'
  /** What the person does on the pages. */
  person?: 'allows' | 'denies'
  /** Of the exchange. */
  verifier?: 'right' | 'other' | 'absent'
  code?: 'fresh' | 'used' | 'other' | 'late'
  /** Codes of the Lab's domain live so many seconds now; a `late` exchange waits for their end. */
  codeSeconds?: number
  exchangeRedirectUri?: string
}

/** What differs on the wire of the token request, whatever is in it. */
export type WireChange = Pick<RequestChange, 'tokenOrigin' | 'tokenMethod' | 'contentType' | 'credentials'>

export type ClaimChange =
  | string
  | number
  | boolean
  | string[]
  | { secondsFromNow: number }
  | { millisecondsFromNow: number }
