import type { FactValues } from '../../facts/facts'
import { notToGateway } from '../applies'
import { byCaller } from '../by-hand'
import { cannotTell, defineGate, type Fix } from '../gate'
import { quoted } from '../names'
import { tokenNotAccepted } from '../refusals'
import { sources as common } from '../sources'
import { sources } from './sources'

export default defineGate({
  id: 'token-unrevoked',
  stage: 'token',
  question: 'Has nobody ended it?',
  shut: 'The token was ended before its time.',
  explain:
    'A token is good until exp, unless whom it speaks for is deactivated or deleted, or somebody revokes it. ' +
    'Verifying by signature alone does not show that; which Oracle services look, no page says. Signing out ends no token.',
  byHand: byCaller('Look whether user and client of the token are still active in the domain.', 'Get a new token.'),
  owner: 'identity team',
  certainty: 'inferred',
  cites: [sources.revocation, common.tokenValidation],
  needs: ['token'],
  uses: ['holder', 'user', 'app', 'tokenRequest'],
  refusals: [tokenNotAccepted],
  wouldTell: 'The user and the client that the token names, in the domain, would tell.',
  shows: 'Its user or client is deactivated or gone',
  applies: notToGateway,
  whenLeft: () => ({ fix: renew }),

  check({ token, holder: asked, user, app, tokenRequest }) {
    const holder = asked ?? knownHolder(token, user, app)
    if (!holder) return cannotTell
    if (holder.isActive) return { state: 'open', deciding: `${holder.name} is active` }
    const how = holder.isActive === null ? 'is not in the domain any more' : 'is deactivated'
    return {
      state: 'shut',
      says: `${quoted(holder.name)} ${how}, and its tokens with it.`,
      evidence: [{ at: holder.kind, found: holder.isActive === null ? null : 'inactive', expected: 'active' }],
      fix: fixFor(holder, app, tokenRequest !== undefined && tokenRequest.clientId !== token.claims.client_id),
    }
  },
})

const renew: Fix = { kind: 'request', title: 'Get a new token', change: { bearer: 'issued' } }

function fixFor(holder: FactValues['holder'], app: FactValues['app'] | undefined, isOfAnother: boolean): Fix {
  if (holder.kind === 'user') return byHand(holder)
  if (isOfAnother || holder.isActive === null || !app) return renew
  return {
    kind: 'change',
    title: `Activate ${app.displayName}`,
    desired: { apps: [{ id: app.id, displayName: app.displayName, isActive: true }] },
  }
}

const byHand = ({ name, kind }: FactValues['holder']): Fix => ({
  kind: 'manual',
  title: `Activate the ${kind}`,
  steps: [`Activate ${quoted(name)} in the domain, or choose another ${kind}.`, 'Get a new token.'],
})

/** From what was asked about the call, where the token speaks for the same user or client. */
function knownHolder(
  { claims }: FactValues['token'],
  user: FactValues['user'] | undefined,
  app: FactValues['app'] | undefined,
): FactValues['holder'] | undefined {
  if (claims.sub_type === 'user')
    return user && user.userName === claims.sub
      ? { kind: 'user', name: user.userName, isActive: user.isActive }
      : undefined
  return app && app.clientId === claims.client_id
    ? { kind: 'client', name: app.displayName, isActive: app.isActive }
    : undefined
}
