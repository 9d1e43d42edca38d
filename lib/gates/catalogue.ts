import { gates as assertion } from './assertion/gates'
import { gates as caller } from './caller/gates'
import { gates as client } from './client/gates'
import { gates as domain } from './domain/gates'
import type { Gate } from './gate'
import { gates as gateway } from './gateway/gates'
import { gates as grant } from './grant/gates'
import { gates as scope } from './scope/gates'
import { gates as service } from './service/gates'
import { gates as signIn } from './sign-in/gates'
import { gates as token } from './token/gates'
import { gates as verifier } from './verifier/gates'

/** Every gate, in the order in which a call meets them. */
export const catalogue: readonly Gate[] = [
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
