import { text } from '../../http/page'
import type { PageVisit } from '../../world/oauth-rows'
import type { PageCall } from './page-call'
import { scopeList } from './scope-list'

/** What is asked for, and the two answers. */
export const consentForm = ({ domain, base }: PageCall, path: string, { id, scopes }: PageVisit): string =>
  `${scopeList(domain, scopes ?? [])}
<form method="post" action="${text(`${base}${path}`)}">
<input type="hidden" name="visit" value="${id}">
<div class="deeds"><button name="decision" value="deny">Deny</button>
<button class="main" name="decision" value="allow">Allow</button></div>
</form>`
