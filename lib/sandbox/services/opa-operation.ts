import type { Reply } from '../http/reply'
import type { Bearer } from './judge-bearer'

/** One call of the Process Automation API, and who may make it. */
export interface OpaOperation {
  /**
   * `runtime`: any user of the domain, and external applications; what they see and do is up to process application roles.
   * The others are application roles in the identity domain, which admin and designer calls need.
   */
  who: 'runtime' | 'start' | 'ServiceDeveloper' | 'ServiceAdministrator'
  answer: (bearer: Bearer) => Reply | Promise<Reply>
}
