import { checkAssertion } from '../assertion'
import { isIdToken, userOfIdToken } from '../id-token-assertion'
import { Refusal } from '../refuse'
import { activeUser } from './active-user'
import type { Prove } from './proven'

/** Whom a valid assertion speaks for: a user of this domain, or the client itself. */
export const proveAssertion: Prove = async (call, app) => {
  const scope = call.form.get('scope')
  const assertion = call.form.get('assertion')
  if (assertion === null || assertion === '')
    throw new Refusal('invalid_request', 'assertion-sent', 'no assertion was sent')
  if (isIdToken(assertion)) {
    const { user, exp } = await userOfIdToken(call, assertion)
    return { principal: { user, grantType: 'jwt', assertionExp: exp }, scope, mayRefresh: true, use() {} }
  }
  const { sub, exp, use } = await checkAssertion(call, app, assertion, 'user')
  if (sub === app.name) return { principal: { grantType: 'jwt', assertionExp: exp }, scope, mayRefresh: false, use }
  const user = activeUser(call.domain, sub)
  return { principal: { user, grantType: 'jwt', assertionExp: exp }, scope, mayRefresh: true, use }
}
