import 'server-only'
import type { Operation } from '../operation'
import { domainOperations } from './domains'
import { explainOperations } from './explain'
import { sandboxOperations } from './sandbox'
import { setupOperations } from './setups'
import { testOperations } from './tests'

/** Every method of every route below `app/api`; a test compares them with the files. */
export const operations: readonly Operation[] = [
  ...explainOperations,
  ...domainOperations,
  ...setupOperations,
  ...testOperations,
  ...sandboxOperations,
]
