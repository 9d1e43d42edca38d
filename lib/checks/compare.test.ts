import { describe, expect, test } from 'vitest'
import type { CertificateFact } from '../facts/domain-facts'
import type { FactName, Facts, FactValues } from '../facts/facts'
import { jwtBearer } from '../facts/grant-types'
import { healthyOic } from '../gates/case-fixture'
import { compareFacts } from './compare'
import { differenceWords, namesIn } from './difference-words'

type Values = { [Name in FactName]?: FactValues[Name] }

const at = '2026-11-21T12:00:00.000Z'
const known = (values: Values): Facts =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, { value, from: 'domain', at }])) as Facts

const green: Values = {
  ...healthyOic,
  tokenAnswer: { status: 200, success: true },
  serviceAnswer: { status: 200 },
}
const { app, user, resourceApp, token, tokenRequest, assertion, serviceRequest, settings, domain } = healthyOic
const stored: CertificateFact[] = healthyOic.certificates.filter(({ store }) => store === 'client')

const since = (changes: Values, from = green) => {
  const [before, after] = [known(from), known({ ...from, ...changes })]
  const names = namesIn(before, after)
  return compareFacts(before, after).map((each) => differenceWords(each, names))
}

describe('what changed since it was green', () => {
  test.each<[string, Values, string[]]>([
    ['nothing', {}, []],
    [
      'a grant',
      { app: { ...app, allowedGrants: app.allowedGrants.filter((grant) => grant !== jwtBearer) } },
      ['“Northwind caller” lost the grant JWT assertion.'],
    ],
    ['the application', { app: null }, ['“Northwind caller” is no longer in the domain.']],
    ['its activity', { app: { ...app, isActive: false } }, ['“Northwind caller” was deactivated.']],
    [
      'its type',
      { app: { ...app, clientType: 'confidential' } },
      ['The client type of “Northwind caller” is “confidential” now; it was “trusted”.'],
    ],
    [
      'its scopes',
      { app: { ...app, scopes: ['other'] } },
      [
        `The scope “${app.scopes[0]}” was taken away from “Northwind caller”.`,
        '“Northwind caller” was given the scope “other”.',
      ],
    ],
    [
      'its certificates',
      { app: { ...app, certificates: [] } },
      ['The certificate “northwind-2026” was taken out of “Northwind caller”.'],
    ],
    [
      'what is stored under an alias',
      { certificates: stored.map((each) => ({ ...each, x5t: 'another' })) },
      [
        'Another certificate stands behind the alias “northwind-2026”.',
        'The certificate “northwind-2026” is no longer in the trusted partner certificates.',
      ],
    ],
    ['time', { now: '2027-02-01T00:00:00.000Z' }, ['The last day of the certificate “northwind-2026” went by.']],
    ['a role', { roles: [] }, ['The role ServiceInvoker was taken away from “Maria Ops”.']],
    [
      'a role of the application',
      { roles: [...healthyOic.roles, { role: 'ServiceUser', appId: 'oic-app', holder: 'app' }] },
      ['The role ServiceUser was given to “Northwind caller”.'],
    ],
    ['the user', { user: { ...user, isActive: false } }, ['“Maria Ops” was deactivated.']],
    ['that there is one', { user: null }, ['“Maria Ops” is no longer in the domain.']],
    [
      'a setting',
      { settings: { ...settings, signingCertPublicAccess: !settings.signingCertPublicAccess } },
      [
        settings.signingCertPublicAccess
          ? 'The domain’s signing certificate can no longer be read without a token.'
          : 'The domain’s signing certificate can be read by anybody now.',
      ],
    ],
    [
      'the issuer',
      { domain: { ...domain, issuer: 'https://new.example' } },
      [`The domain’s issuer is “https://new.example” now; it was “${domain.issuer}”.`],
    ],
    [
      'the audience of the service',
      { resourceApp: { ...resourceApp, audience: 'https://moved.example' } },
      [`The audience of “oic-us” is “https://moved.example” now; it was “${resourceApp.audience}”.`],
    ],
    [
      'the audiences in the token',
      { token: { ...token, claims: { ...token.claims, aud: ['https://moved.example'] } } },
      [
        ...token.claims.aud.map((audience) => `The token no longer has the audience “${audience}”.`),
        'The token has the audience “https://moved.example” too.',
      ],
    ],
    [
      'what the assertion says',
      {
        assertion: {
          ...assertion,
          header: { ...assertion.header, kid: 'old' },
          claims: { ...assertion.claims, jti: 'next', exp: 9, aud: 'https://moved.example' },
        },
      },
      [
        'The key that the assertion names is “old” now; it was “northwind-2026”.',
        'The audience of the assertion is “https://moved.example” now; it was “https://identity.oraclecloud.com/”.',
      ],
    ],
    [
      'the request',
      { tokenRequest: { ...tokenRequest, scope: '', grantType: 'client_credentials' } },
      [
        'The grant that was asked with is Client credentials now; it was JWT assertion.',
        `The request did not ask for the scope “${tokenRequest.scope}”.`,
      ],
    ],
    ['words of OpenID Connect', { tokenRequest: { ...tokenRequest, scope: `openid ${tokenRequest.scope}` } }, []],
    ['the path of the call', { serviceRequest: { ...serviceRequest, url: `${serviceRequest.url}/more` } }, []],
    [
      'the answers',
      {
        tokenAnswer: { status: 401, success: false, error: 'invalid_client' },
        serviceAnswer: { status: 403 },
      },
      [
        'The token endpoint’s answer is 401 invalid_client now; it was 200.',
        'The answer of “oic-us” is 403 now; it was 200.',
      ],
    ],
  ])('%s', (_what, changes, sentences) => {
    expect(since(changes)).toEqual(sentences)
  })

  test('what only one picture knows is no difference', () => {
    const { roles: _roles, settings: _settings, tokenAnswer: _answer, ...less } = green
    expect(since({ roles: [], settings, tokenAnswer: { status: 401, success: false } }, less)).toEqual([])
  })
})
