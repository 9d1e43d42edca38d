import { sources } from '../gates/sources'
import { check, gate, notYet, recipe } from './cover'
import type { Topic } from './pitfall'
import { pages } from './pitfall-sources'

const { userAssertion, jtiOnce, kidIsAlias, assertionRules } = sources
const lab = 'lib/probes/audiences.ts#audienceCandidates'
const builder = 'lib/jose/assertion.ts#userAssertion'

export const assertion: Topic = {
  id: 'assertion',
  title: 'The assertion',
  lead: 'What the caller signs. One wrong member and the domain refuses it, without saying which.',
  pitfalls: [
    {
      id: 'J-1',
      sentence:
        'A walkthrough prints https://identity.oracle.com/ as aud, a host that no Oracle page knows; Oracle’s own pages name two other values.',
      right:
        'Send https://identity.oraclecloud.com/. The URL of the domain that issues the token is documented as well.',
      sources: [userAssertion, pages.erpAdapter, pages.jwtWalkthrough],
      certainty: 'documented',
      coveredBy: [
        gate('assertion-audience'),
        check(
          builder,
          'Test signs for https://identity.oraclecloud.com/ unless you change it, or the domain refused it.',
        ),
        check(
          lab,
          'The audience lab of Test token tries the known values one after another, and keeps what the domain said.',
        ),
      ],
    },
    {
      id: 'J-2',
      sentence:
        'Some pages write aud with a final slash and some without; whether a domain tells the two apart is not published.',
      right: 'Send it with the slash, as most pages do. If that is refused, try it without.',
      sources: [userAssertion, pages.primaveraJwt],
      certainty: 'inferred',
      coveredBy: [
        gate('assertion-audience'),
        check(builder, 'Test sends it with the slash, unless the domain was seen to refuse that.'),
        check(lab, 'The audience lab of Test token tries both.'),
      ],
    },
    {
      id: 'J-3',
      sentence:
        'A sample lists two audiences. Other servers refuse a list, and the newest standard allows a client’s own assertion one value only.',
      right: 'Send one aud. A domain takes lists, but one value works everywhere.',
      sources: [userAssertion, pages.fusionTokens, pages.entraOneAudience, pages.oneAudience],
      certainty: 'documented',
      coveredBy: [
        check(builder, 'Test signs for one audience.'),
        check(
          'lib/triage/remarks/audience-list.ts#audienceList',
          'Explain remarks on a list in a pasted assertion: others refuse lists.',
        ),
      ],
    },
    {
      id: 'J-4',
      sentence: 'A walkthrough lists kid and alg among the fields of the payload, where nobody looks for them.',
      right: 'Both belong into the header, which must name the key by kid or by x5t.',
      sources: [userAssertion, kidIsAlias, pages.jwtWalkthrough],
      certainty: 'documented',
      coveredBy: [
        gate('assertion-shape'),
        check('components/test/claim-meanings.ts#claimMeaning', 'Decoded claims say that kid has no effect there.'),
      ],
    },
    {
      id: 'J-5',
      sentence: 'The same list of fields leaves out exp, iat and jti, so the assertion built from it is incomplete.',
      right: 'exp is required, iat and jti belong beside it.',
      sources: [userAssertion, jtiOnce],
      certainty: 'documented',
      coveredBy: [gate('assertion-times'), check(builder, 'Test adds all three by itself.')],
    },
    {
      id: 'J-6',
      sentence: 'A script carries one fixed jti to be replaced; copied as it stands, it works the first time only.',
      right: 'Make a new UUID for each assertion: an ID that was used before counts as a replay.',
      sources: [jtiOnce, pages.jwtWalkthrough],
      certainty: 'documented',
      coveredBy: [
        gate('assertion-unused'),
        check('components/test/jti-memory.ts#wasSent', 'Test remembers the IDs it has sent.'),
      ],
    },
    {
      id: 'J-7',
      sentence:
        'A printed sample shows x5t as 64 hex digits and the times as text of 13 digits. The code on the same page does it right.',
      right: 'x5t is the SHA-1 thumbprint in base64url, 27 characters; exp and iat are numbers of seconds.',
      sources: [userAssertion, pages.joseThumbprint],
      certainty: 'documented',
      coveredBy: [
        gate('assertion-times'),
        gate('key-known'),
        check(
          'components/test/claim-value.ts#timeTrouble',
          'Times in text or milliseconds are marked where they stand.',
        ),
        check(
          'lib/keys/thumbprint-forms.ts#readThumbprint',
          'Certificates says of a pasted assertion that its x5t is hex, or a SHA-256, and what to write instead.',
        ),
      ],
    },
    {
      id: 'J-8',
      sentence: 'Tables name a header member type. The standard’s name is typ.',
      right: 'Write typ: JWT, or leave it out: Oracle’s own encoded samples have neither.',
      sources: [pages.joseTyp, jtiOnce, userAssertion],
      certainty: 'documented',
      coveredBy: [check(builder, 'Test writes typ: JWT; no gate asks for it.')],
    },
    {
      id: 'J-9',
      sentence:
        'An adapter’s sample payload is no valid JSON: commas are missing and times stand in quotes. It also has prn, an older claim.',
      right: 'Valid JSON with numbers for times. prn is not among the claims Oracle lists.',
      sources: [pages.erpAdapter, userAssertion],
      certainty: 'documented',
      coveredBy: [
        gate('assertion-times'),
        gate('assertion-shape'),
        check('components/test/claim-meanings.ts#claimMeaning', 'prn is explained as a claim of an older sample.'),
        check(
          'lib/handoff/adapter-files.ts#jwtPayload',
          'The payload file for Oracle Integration is written, not copied.',
        ),
        check(
          'lib/triage/read-jwt-file.ts#readJwtFile',
          'Explain reads a pasted header or payload file, and says after which claim and on which line a comma is missing.',
        ),
      ],
    },
    {
      id: 'J-10',
      sentence:
        'sub is described as the user name, without saying of which domain. Across tenancies the caller’s own user is unknown there.',
      right:
        'The user name as it stands in the domain that issues the token; an e-mail address only where it is the user name.',
      sources: [userAssertion],
      certainty: 'documented',
      coveredBy: [
        gate('subject-known'),
        gate('subject-active'),
        check('components/setup/user-pick.tsx#UserPick', 'Setup lets you choose among the called domain’s own users.'),
        recipe('oic-to-fusion'),
        notYet('The setting that maps sub to another attribute of the user is not read.'),
      ],
    },
    {
      id: 'J-11',
      sentence:
        'Scripts let an assertion live five minutes, a code sample one hour. What a domain allows at most is not published.',
      right: 'Five minutes are enough: an assertion is made anew for each request.',
      sources: [userAssertion, assertionRules],
      certainty: 'inferred',
      coveredBy: [
        check(builder, 'Test signs for 300 seconds.'),
        notYet('A long lifetime is not remarked on, as no limit is published.'),
      ],
    },
  ],
}
