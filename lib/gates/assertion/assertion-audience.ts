import type { TriedAudience } from '../../facts/domain-facts'
import { toAssertions } from '../applies'
import { byCaller } from '../by-hand'
import { defineGate, type Fix } from '../gate'
import { assertionRefused } from '../refusals'
import { sources } from '../sources'

const global = 'https://identity.oraclecloud.com'
const domainHost = /^https:\/\/idcs-[0-9a-f]{32}\.(?:[a-z0-9-]+\.)*identity\.oraclecloud\.com$/i

const withoutSlash = (text: string) => text.replace(/\/$/, '')

export default defineGate({
  id: 'assertion-audience',
  stage: 'assertion',
  question: 'Is the audience this domain?',
  shut: 'The assertion’s aud does not name the domain.',
  explain:
    'aud must hold https://identity.oraclecloud.com/ or the URL of the issuing domain; ' +
    'which of them a domain accepts today nobody has proven.',
  byHand: byCaller(
    `Set aud to ${global}/, with the final slash.`,
    'Sign again.',
    'If that is refused, let the audience lab of Test token try every value.',
  ),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.userAssertion, sources.jtiOnce],
  needs: ['assertion'],
  uses: ['domain', 'tokenRequest'],
  refusals: assertionRefused('not seen'),
  wouldTell: 'The assertion’s aud would tell: decode it.',
  shows: 'aud is neither the domain’s URL nor https://identity.oraclecloud.com/',
  applies: toAssertions,

  check({ assertion: { claims }, domain, tokenRequest }) {
    const audiences = [claims.aud].flat().filter((each) => typeof each === 'string')
    const tried = domain?.audiences ?? []
    const taken = tried.find(({ audience, isTaken }) => isTaken && audiences.includes(audience))
    if (taken) return { state: 'open', deciding: `this domain took ${taken.audience} on ${day(taken)}` }
    const better = tried.find(({ isTaken }) => isTaken)
    const refused = tried.find(({ audience }) => audiences.length === 1 && audiences.includes(audience))
    if (refused && better)
      return {
        state: 'shut',
        says: `This domain refused aud ${refused.audience} on ${day(refused)}; it took ${better.audience}.`,
        evidence: [{ at: 'assertion.claims.aud', found: claims.aud, expected: better.audience }],
        fix: signFor(better.audience),
      }
    if (audiences.some((each) => withoutSlash(each) === global)) return { state: 'open', deciding: `${global}/` }
    const asked = domain?.url ?? tokenRequest?.url.replace(/\/oauth2\/.*$/, '')
    if (asked !== undefined && audiences.some((each) => withoutSlash(each) === withoutSlash(asked)))
      return { state: 'open', deciding: 'the domain’s URL' }
    if (asked === undefined && audiences.some((each) => domainHost.test(withoutSlash(each))))
      return {
        state: 'unknown',
        because: 'aud is the URL of a domain; whether of the one that was asked is not known.',
      }
    if (
      asked !== undefined &&
      audiences.some((each) => withoutSlash(each).replace(/:443$/, '') === withoutSlash(asked).replace(/:443$/, ''))
    )
      return {
        state: 'unknown',
        because: 'aud and the domain’s URL differ by :443 only; nobody has published whether that counts.',
      }
    return {
      state: 'shut',
      says:
        claims.aud === undefined
          ? 'The assertion has no aud.'
          : `aud is ${audiences.join(', ') || JSON.stringify(claims.aud)}, which is not the domain.`,
      evidence: [{ at: 'assertion.claims.aud', found: claims.aud ?? null, expected: better?.audience ?? `${global}/` }],
      fix: signFor(better?.audience ?? `${global}/`),
    }
  },
})

const day = ({ at }: TriedAudience) => at.slice(0, 10)

const signFor = (aud: string): Fix => ({
  kind: 'request',
  title: `Sign again for ${aud}`,
  change: { claims: { aud } },
})
