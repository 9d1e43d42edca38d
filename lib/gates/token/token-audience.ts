import { notToGateway } from '../applies'
import { byCaller } from '../by-hand'
import { defineGate, type Fix } from '../gate'
import { quoted, serviceName } from '../names'
import { notVerified, tokenNotAccepted } from '../refusals'
import { sources } from '../sources'
import { sources as own } from './sources'

/** The domain itself, as audience of a token for its own admin API. */
const ownApi =
  /^(?:urn:opc:lbaas:logicalguid=|https:\/\/idcs-[0-9a-f]{32}\.(?:[a-z0-9-]+\.)*identity\.oraclecloud\.com)/i

export default defineGate({
  id: 'token-audience',
  stage: 'token',
  question: 'Is the token meant for this instance?',
  shut: 'The token was issued for another audience than the called instance.',
  explain:
    'A token carries the audience of the application whose scope was asked for, and its secondary ones. ' +
    'Another instance has another, and so has one with or without :443. ' +
    'Process Automation made after 26.01 is a secondary audience of its Oracle Integration.',
  byHand: byCaller(
    'Compare aud in the token with the primary and secondary audiences of the called instance’s application.',
    'Ask for a scope of that application.',
  ),
  owner: 'caller',
  certainty: 'documented',
  cites: [sources.oicScopes, sources.oicAcrossDomains, sources.accessToken],
  needs: ['token'],
  uses: ['serviceRequest', 'resourceApp', 'app'],
  refusals: [
    tokenNotAccepted,
    notVerified,
    {
      at: 'verifier',
      text: /invalid (?:'?aud'? attribute|audience)|audience (?:mismatch|is invalid)|unexpected (?:JWT )?["“]aud["”]/i,
      certainty: 'observed',
      cite: own.fhirAudience,
    },
  ],
  wouldTell: 'The token’s aud, beside the audiences of the called instance, would tell.',
  shows: true,
  applies: notToGateway,

  check({ token: { claims }, serviceRequest, resourceApp, app }) {
    const audiences = [claims.aud].flat().filter((each) => typeof each === 'string')
    const wanted = serviceRequest?.audiences
    if (audiences.length > 0 && audiences.every((each) => ownApi.test(each)))
      return {
        state: 'shut',
        says: 'The token is for the identity domain’s own API, not for a service.',
        evidence: [
          { at: 'token.claims.aud', found: audiences, expected: wanted ?? 'the audience of the called instance' },
        ],
        fix: askFor(serviceRequest?.scopes?.[0]),
      }
    if (!wanted || wanted.length === 0) return { state: 'unknown', wanted: 'Its application in the domain has them.' }
    const shared = audiences.find((each) => wanted.includes(each))
    if (shared !== undefined) return { state: 'open', deciding: shared }
    const mayAsk = serviceRequest.scopes?.find((scope) => app?.scopes.includes(scope))
    const meant =
      resourceApp && audiences.includes(resourceApp.audience) && resourceApp.id !== serviceRequest.appId
        ? resourceApp
        : undefined
    return {
      state: 'shut',
      says: meant
        ? `The token is for ${quoted(meant.displayName)}, and was sent to ${serviceName(serviceRequest)}.`
        : `The token is not meant for ${serviceName(serviceRequest)}.`,
      evidence: [
        { at: 'token.claims.aud', found: claims.aud ?? null, expected: wanted.length === 1 ? wanted[0] : wanted },
      ],
      fix:
        meant && !mayAsk
          ? { kind: 'request', title: `Call ${meant.displayName}`, change: { serviceAppId: meant.id } }
          : askFor(mayAsk ?? serviceRequest.scopes?.[0]),
    }
  },
})

const askFor = (scope: string | undefined): Fix =>
  scope
    ? { kind: 'request', title: 'Get a token for the called instance', change: { scope } }
    : {
        kind: 'manual',
        title: 'Get a token for the called instance',
        steps: ['Ask for a token with a scope of its application.'],
      }
