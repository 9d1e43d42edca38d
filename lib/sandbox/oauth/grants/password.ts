import { sameSecret } from '../../http/same-secret'
import { federatedText, isFederated } from '../is-federated'
import { Refusal } from '../refuse'
import { newSignIn } from '../session'
import { activeUser } from './active-user'
import type { Prove } from './proven'

const text = 'emulator: user name or password refused.'

/** The user's own password, given to the client ("Resource owner"). */
export const provePassword: Prove = ({ domain, form, now }) => {
  const user = activeUser(domain, form.get('username') ?? '', text)
  if (isFederated(user))
    throw new Refusal('invalid_grant', 'password-allowed', `"${user.userName}" is federated`, federatedText)
  if (!sameSecret(form.get('password') ?? '', user.password))
    throw new Refusal('invalid_grant', 'user-password', `the password is not that of "${user.userName}"`, text)
  const signIn = newSignIn(Math.floor(now / 1000))
  return { principal: { user, grantType: 'ro', signIn }, scope: form.get('scope'), mayRefresh: true, use() {} }
}
