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
  /** `other`: a fresh key nobody registered; `registered`: the key whose certificate the application holds. */
  signWith?: 'registered' | 'other'
  /** `repeat`: use the `jti` of the last assertion again; `fresh`: a new one. */
  jti?: 'repeat' | 'fresh'
  /** What reaches the service: the token as issued, cut by a careless copy, or sent again long after it ended. */
  token?: 'whole' | 'cut'
  /** Call this instance (application id in the same domain) instead. */
  serviceAppId?: string
}

export type ClaimChange =
  | string
  | number
  | boolean
  | string[]
  | { secondsFromNow: number }
  | { millisecondsFromNow: number }
