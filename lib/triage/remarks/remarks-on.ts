import type { Paste } from '../paste'
import { audienceList } from './audience-list'
import { followingRedirects } from './following-redirects'
import { policySecrets } from './policy-secrets'

/** What is worth changing, whatever the cause is. `text`: as pasted, with its tokens taken out; no secret gets into a sentence. */
export const remarksOn = (text: string, jwts: Pick<Paste, 'assertion' | 'clientAssertion'>): string[] => [
  ...followingRedirects(text),
  ...audienceList(jwts),
  ...policySecrets(text),
]
