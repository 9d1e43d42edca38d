import { iam, rfc } from '../gates/cite'
import type { Cite } from '../gates/gate'
import { sources } from '../gates/sources'
import type { Claim } from './claim'

const openIdConnect = iam('Using OpenID Connect', 'api-getstarted/usingopenidconnect')
/** No page of Oracle’s has a word on them: they stand in tokens that people printed. */
const printed: Cite = { title: 'Tokens printed in public tutorials, labs and tests, 2016 to 2026' }
const { accessToken, tokenValidation, scopes, confidentialApplication } = sources

/** What the claims of a domain’s tokens mean, in the order in which a person looks at them. */
export const claims: readonly Claim[] = [
  {
    names: ['iss'],
    means:
      'Who issued the token. Oracle’s pages give the domain’s own URL; every token that was seen says https://identity.oraclecloud.com/, whichever domain it came from. Take it from a token, with its last slash.',
    certainty: 'observed',
    cites: [tokenValidation, accessToken, printed],
    gates: ['token-issuer', 'gateway-issuer', 'verifier-issuer'],
  },
  {
    names: ['tenant_iss'],
    means: 'The domain’s own URL with :443. It tells which domain issued the token, as iss does not.',
    certainty: 'observed',
    cites: [printed],
    gates: ['token-issuer'],
  },
  {
    names: ['aud'],
    means:
      'Whom the token is for: the primary and secondary audiences of the application whose scope was asked for. A string where there is one, a list where there are several.',
    certainty: 'documented',
    cites: [accessToken, scopes],
    gates: ['token-audience', 'gateway-audience', 'verifier-audience'],
  },
  {
    names: ['scope'],
    means:
      'What the token may be used for, separated by spaces. Here a scope stands without its audience, which is in aud: the request had both in one.',
    certainty: 'documented',
    cites: [accessToken, scopes],
    gates: ['token-scope', 'gateway-scope'],
  },
  {
    names: ['sub'],
    means: 'Whom the token stands for: the user name in a user’s token, the client ID in a client’s.',
    certainty: 'documented',
    cites: [accessToken, printed],
    gates: ['principal-user', 'subject-known'],
  },
  {
    names: ['sub_type'],
    means:
      'user or client. The first thing to look at where Process Automation refuses: a client’s token speaks for nobody.',
    certainty: 'documented',
    cites: [accessToken],
    gates: ['principal-user', 'service-role'],
  },
  {
    names: ['sub_mappingattr'],
    means: 'Which attribute of the user stands in sub, usually userName.',
    certainty: 'documented',
    cites: [accessToken],
  },
  {
    names: ['tok_type'],
    means: 'AT in an access token, IT in an identity token. Services take access tokens only.',
    certainty: 'documented',
    cites: [accessToken, openIdConnect],
    gates: ['token-kind'],
  },
  {
    names: ['gtp'],
    means:
      'By which grant the token was got. azc (authorization code) and jwt (user assertion) were seen; what stands for other grants is not published.',
    certainty: 'observed',
    cites: [printed],
  },
  {
    names: ['exp', 'iat'],
    means:
      'When the token ends and when it was issued, in seconds since 1970. Milliseconds are a slip of whoever signs.',
    certainty: 'documented',
    cites: [accessToken, rfc(7519, '4.1.4')],
    gates: ['token-unexpired', 'token-clock', 'assertion-times', 'assertion-units'],
  },
  {
    names: ['jti'],
    means: 'The token’s own id, as a UUID or 32 hex digits. In an assertion it must be another one each time.',
    certainty: 'documented',
    cites: [accessToken, sources.jtiOnce],
    gates: ['assertion-unused'],
  },
  {
    names: ['client_id', 'client_name', 'client_guid', 'client_ocid'],
    means:
      'The application that asked: its client ID (name in the API), its display name, its id in the domain and its OCID. One page calls client_id the GUID; in tokens that were seen it is the client ID.',
    certainty: 'documented',
    cites: [accessToken, printed],
    gates: ['client-known'],
  },
  {
    names: ['client_tenantname', 'user_tenantname', 'tenant', 'user.tenant.name'],
    means:
      'The domain (idcs-…) of the client, of the user and of the resource. The last two are the same; user.tenant.name is the older spelling.',
    certainty: 'documented',
    cites: [accessToken],
  },
  {
    names: ['user_id', 'user_ocid', 'user_displayname', 'user_tz', 'user_locale', 'user_lang'],
    of: 'Users’ tokens',
    means:
      'The user’s id in the domain, OCID, display name, time zone and languages. A client’s token has none of them.',
    certainty: 'documented',
    cites: [accessToken, printed],
  },
  {
    names: ['user_isAdmin', 'userAppRoles', 'clientAppRoles'],
    of: 'Tokens for the domain’s own API',
    means:
      'Administrator rights and roles in the domain itself. Roles of Oracle Integration or Process Automation are in no token: the service looks them up, so a decoded token cannot prove ServiceInvoker.',
    certainty: 'observed',
    cites: [printed],
    gates: ['service-role'],
  },
  {
    names: ['resource_app_id'],
    means: 'Probably the id of the application for whose scope the token was issued.',
    certainty: 'inferred',
    cites: [printed],
  },
  {
    names: ['ca_name', 'ca_guid', 'ca_ocid'],
    means: 'Probably the cloud account: its name, id, and the OCID of the tenancy.',
    certainty: 'inferred',
    cites: [printed],
  },
  {
    names: ['domain', 'domain_id', 'domain_home', 'region_name'],
    of: 'Newer users’ tokens',
    means: 'The identity domain’s name and OCID, its home region, and the region that issued the token.',
    certainty: 'observed',
    cites: [printed],
  },
  {
    names: ['idp_name', 'idp_guid', 'idp_type'],
    of: 'Tokens after a sign-in',
    means: 'By which identity provider the person signed in; LOCAL is the domain itself.',
    certainty: 'observed',
    cites: [printed],
  },
  {
    names: ['amr', 'authn_strength', 'auth_time'],
    of: 'Identity tokens',
    means: 'How, how strongly and when the person signed in.',
    certainty: 'documented',
    cites: [openIdConnect],
  },
  {
    names: ['sid', 'session_exp'],
    of: 'Tokens after a sign-in',
    means: 'The session of the sign-in, and when it ends.',
    certainty: 'documented',
    cites: [openIdConnect],
  },
  {
    names: ['sidle'],
    of: 'Tokens after a sign-in',
    means: 'Probably the session’s idle time in minutes; 480 was seen.',
    certainty: 'inferred',
    cites: [printed],
  },
  {
    names: ['onBehalfOfUser'],
    means:
      'The application acts with the user’s rights alone, not with what it and the user may both do. That it comes from the operation On behalf of is inferred.',
    certainty: 'inferred',
    cites: [confidentialApplication, printed],
  },
  {
    names: ['primTenant', 'opc'],
    means: 'Probably whether the domain is the primary one, and whether Oracle itself asked.',
    certainty: 'inferred',
    cites: [printed],
  },
  {
    names: ['at_hash', 'azp', 'nonce'],
    of: 'Identity tokens',
    means:
      'What ties an identity token to its request: the hash of the access token beside it, the client that asked, and the value which that client sent.',
    certainty: 'documented',
    cites: [
      openIdConnect,
      { title: 'OpenID Connect Core §2', url: 'https://openid.net/specs/openid-connect-core-1_0.html#IDToken' },
    ],
    gates: ['token-kind'],
  },
  {
    names: ['kid', 'x5t', 'x5t#S256'],
    of: 'The header',
    means:
      'Which key signed. A domain’s own key is SIGNING_KEY in every domain, so only the thumbprints tell two apart. In an assertion kid is the certificate’s alias in the domain.',
    certainty: 'documented',
    cites: [sources.kidIsAlias, sources.userAssertion, printed],
    gates: ['key-known', 'assertion-key-named', 'signing-key-current', 'gateway-key'],
  },
]
