import type {
  LogoutRequestFact,
  ServiceAnswerFact,
  ServiceRequestFact,
  TokenAnswerFact,
  TokenRequestFact,
} from '../facts/call-facts'
import type { RefusalFact } from '../facts/facts'
import type { DecodedJwt } from '../facts/jwt-facts'
import type { GatewayPolicyFact } from '../facts/service-facts'

/** What was found in something pasted. Decoded claims and names only: no token, assertion or secret is kept whole. */
export interface Paste {
  /** What it turned out to be, one phrase each, in the order found. */
  recognised: string[]
  /** What was put right before reading, one phrase each. */
  repaired: string[]
  /** What was seen and not used, one sentence each. */
  ignored: string[]
  /** What is malformed, and where, one sentence each. */
  problems: string[]
  /** What could not be judged, for what stands in braces has no value here; one sentence each. */
  unjudged?: readonly string[]
  /** What is worth changing, whatever the cause is; one sentence each. */
  remarks?: readonly string[]
  /** How many secrets `redacted` leaves out. */
  hidden: number
  /** Of each token in `redacted`, in order: what tells it from others. Nothing can be made from it. */
  tokens: string[]
  /** The text as it may be shown. */
  redacted: string
  /** The last of each kind, as a log has the newest at its end. */
  assertion?: DecodedJwt
  /** The client's own, in place of its secret. */
  clientAssertion?: DecodedJwt
  token?: DecodedJwt
  tokenRequest?: TokenRequestFact
  logoutRequest?: LogoutRequestFact
  tokenAnswer?: TokenAnswerFact
  serviceRequest?: ServiceRequestFact
  serviceAnswer?: ServiceAnswerFact
  policy?: GatewayPolicyFact
  /** Of a program that verifies tokens for itself. */
  refusal?: RefusalFact
}
