import type { Certainty } from '@/lib/gates/gate'

export interface ClaimMeaning {
  /** One or two short sentences. */
  means: string
  /** How we know: Oracle's or an RFC's text, public samples, or concluded from them. */
  certainty: Certainty
}

/** `assertion`: what a client signs to ask for a token. `token`: what a domain issues. The same name can mean different things. */
export type JwtKind = 'assertion' | 'token'

const documented = (means: string): ClaimMeaning => ({ means, certainty: 'documented' })
const observed = (means: string): ClaimMeaning => ({ means, certainty: 'observed' })
const inferred = (means: string): ClaimMeaning => ({ means, certainty: 'inferred' })

const header: Record<string, ClaimMeaning> = {
  alg: documented('How it is signed. Oracle documents RS256 alone.'),
  typ: documented('What kind of thing this is: JWT. Access tokens come without it.'),
  'x5t#S256': documented('The certificate’s SHA-256 thumbprint, in base64url.'),
}

const assertionHeader: Record<string, ClaimMeaning> = {
  kid: documented('Which key signed it: the alias of the certificate in the application. This or x5t must be there.'),
  x5t: documented('Which key signed it: the certificate’s SHA-1 thumbprint, in base64url.'),
}

const tokenHeader: Record<string, ClaimMeaning> = {
  kid: observed(
    'The name of the domain’s signing key. It is SIGNING_KEY in every domain, so it tells none from another.',
  ),
  x5t: documented('SHA-1 thumbprint of the domain’s signing certificate. This one does tell domains apart.'),
}

const assertionClaims: Record<string, ClaimMeaning> = {
  kid: documented('Which key signed it; but here nobody looks for it: it belongs into the header.'),
  iss: documented('Who signed: the client ID of the application that holds the certificate. Not its name.'),
  sub: documented('For whom: the user name of a user of the domain that issues the token.'),
  aud: documented('Who may take it: the domain’s URL or https://identity.oraclecloud.com/.'),
  exp: documented('Not to be taken from then on. A number, in seconds.'),
  iat: documented('When it was made. A number, in seconds.'),
  nbf: documented('Not to be taken before. A number, in seconds.'),
  jti: documented('Its own ID: new for every assertion, as it can be used once only.'),
  prn: documented('The user name once more; only in an older Oracle sample.'),
  'user.tenant.name': documented('The user’s identity domain; only in an older Oracle sample.'),
}

const tokenClaims: Record<string, ClaimMeaning> = {
  iss: observed('Who issued it: https://identity.oraclecloud.com/ in every real token seen. The final slash counts.'),
  tenant_iss: observed('The URL of the identity domain that issued it.'),
  sub: documented('For whom it stands: the user name, or the client ID when it stands for the client itself.'),
  sub_mappingattr: documented('Which attribute of the user sub is.'),
  sub_type: documented('Whether it stands for a user or for a client. Process Automation needs user.'),
  tok_type: documented('What it is: AT an access token, IT an identity token.'),
  gtp: observed('The grant it came from: jwt for an assertion, azc for an authorization code.'),
  aud: documented('Who may take it: the primary and secondary audiences of the resource application.'),
  scope: documented('What it opens: the scope without its audience.'),
  exp: documented('Worth nothing from then on. A number, in seconds.'),
  iat: documented('When it was issued. A number, in seconds.'),
  nbf: documented('Not to be taken before. A number, in seconds.'),
  jti: documented('Its own ID.'),
  client_id: documented('The client ID that asked for it.'),
  client_name: observed('The display name of the client’s application.'),
  client_guid: observed('The ID of the client’s application in the API.'),
  client_ocid: observed('The OCID of the client’s application.'),
  client_tenantname: observed('The identity domain of the client.'),
  user_tenantname: observed('The identity domain of the user.'),
  tenant: observed('The identity domain of the called resource.'),
  'user.tenant.name': observed('The identity domain of the called resource, by its older name.'),
  user_id: observed('The user’s ID in the API.'),
  user_ocid: observed('The user’s OCID.'),
  user_displayname: observed('The user’s display name.'),
  user_tz: observed('The user’s time zone.'),
  user_locale: observed('The user’s locale.'),
  user_lang: observed('The user’s language.'),
  user_isAdmin: observed('Whether the caller administers the identity domain.'),
  userAppRoles: observed('Roles of the user on the identity domain’s own API. Never roles of OIC or OPA.'),
  clientAppRoles: observed('Roles of the client on the identity domain’s own API. Never roles of OIC or OPA.'),
  resource_app_id: inferred('The ID of the application that defines the scope.'),
  ca_name: inferred('The name of the cloud account.'),
  ca_guid: inferred('The ID of the cloud account.'),
  ca_ocid: inferred('The OCID of the tenancy.'),
  domain: observed('The name of the identity domain.'),
  domain_id: observed('The OCID of the identity domain.'),
  domain_home: observed('The home region of the identity domain.'),
  region_name: observed('The region of the identity service that issued it.'),
  idp_name: observed('The identity provider the user signed in with.'),
  idp_guid: observed('The ID of that identity provider.'),
  idp_type: observed('What kind of identity provider: LOCAL is the domain itself.'),
  amr: documented('How the user signed in.'),
  authn_strength: documented('How strong the sign-in was.'),
  auth_time: documented('When the user signed in. A number, in seconds.'),
  sid: documented('The ID of the user’s single sign-on session.'),
  sidle: inferred('After how many idle minutes the session ends.'),
  session_exp: documented('When the session ends. A number, in seconds.'),
  nonce: documented('What the application sent along to recognise its answer.'),
  azp: documented('The client the identity token was made for.'),
  at_hash: documented('Ties the identity token to its access token.'),
  primTenant: inferred('Whether this is the tenancy’s primary identity domain.'),
  opc: inferred('A mark for Oracle’s own use.'),
  onBehalfOfUser: documented('The rights are the user’s alone, not those shared by user and client.'),
}

const meanings: Record<JwtKind, { header: Record<string, ClaimMeaning>; claims: Record<string, ClaimMeaning> }> = {
  assertion: { header: { ...header, ...assertionHeader }, claims: assertionClaims },
  token: { header: { ...header, ...tokenHeader }, claims: tokenClaims },
}

/** `undefined`: not one of Oracle's or the standards', so most likely a custom claim. */
export function claimMeaning(kind: JwtKind, part: 'header' | 'claims', name: string): ClaimMeaning | undefined {
  const known = meanings[kind][part]
  return Object.hasOwn(known, name) ? known[name] : undefined
}
