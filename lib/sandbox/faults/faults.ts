import type { Fault } from './fault'
import { faults as assertion } from './stages/assertion'
import { faults as caller } from './stages/caller'
import { faults as client } from './stages/client'
import { faults as domain } from './stages/domain'
import { faults as gateway } from './stages/gateway'
import { faults as grant } from './stages/grant'
import { faults as scope } from './stages/scope'
import { faults as service } from './stages/service'
import { faults as signIn } from './stages/sign-in'
import { faults as token } from './stages/token'
import { faults as verifier } from './stages/verifier'

/** In the order in which a call meets the gates they shut. */
export const faults: readonly Fault[] = [
  ...caller,
  ...domain,
  ...signIn,
  ...client,
  ...assertion,
  ...grant,
  ...scope,
  ...token,
  ...verifier,
  ...gateway,
  ...service,
]
