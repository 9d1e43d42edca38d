import type { DomainState } from './domain-state'
import { nextId, ocid } from './ids'
import type { Author, Resource } from './resources'

interface Kind {
  /** e.g. `App`; also counts the ids. */
  resourceType: string
  schema: string
  /** As in `ocid1.domain<kind>`. */
  ocid: string
}

export const kinds = {
  app: { resourceType: 'App', schema: 'urn:ietf:params:scim:schemas:oracle:idcs:App', ocid: 'app' },
  appRole: { resourceType: 'AppRole', schema: 'urn:ietf:params:scim:schemas:oracle:idcs:AppRole', ocid: 'approle' },
  grant: { resourceType: 'Grant', schema: 'urn:ietf:params:scim:schemas:oracle:idcs:Grant', ocid: 'grant' },
  user: { resourceType: 'User', schema: 'urn:ietf:params:scim:schemas:core:2.0:User', ocid: 'user' },
  clientCertificate: {
    resourceType: 'OAuthClientCertificate',
    schema: 'urn:ietf:params:scim:schemas:oracle:idcs:OAuthClientCertificate',
    ocid: 'certificate',
  },
  partnerCertificate: {
    resourceType: 'OAuthPartnerCertificate',
    schema: 'urn:ietf:params:scim:schemas:oracle:idcs:OAuthPartnerCertificate',
    ocid: 'certificate',
  },
  group: { resourceType: 'Group', schema: 'urn:ietf:params:scim:schemas:core:2.0:Group', ocid: 'group' },
  propagationTrust: {
    resourceType: 'IdentityPropagationTrust',
    schema: 'urn:ietf:params:scim:schemas:oracle:idcs:IdentityPropagationTrust',
    ocid: 'identitypropagationtrust',
  },
  // Lower case and all: so Oracle's providers for Terraform and Pulumi send it.
  apiKey: { resourceType: 'ApiKey', schema: 'urn:ietf:params:scim:schemas:oracle:idcs:apikey', ocid: 'apikey' },
  settings: {
    resourceType: 'Settings',
    schema: 'urn:ietf:params:scim:schemas:oracle:idcs:Settings',
    ocid: 'settings',
  },
} satisfies Record<string, Kind>

/** What every resource has from its creation on. */
export function newResource(domain: DomainState, kind: Kind, author: Author, now: number): Resource {
  const id = nextId(domain, kind.resourceType)
  const at = new Date(now).toISOString()
  return {
    id,
    ocid: ocid(domain, kind.ocid, id),
    schemas: [kind.schema],
    meta: {
      resourceType: kind.resourceType,
      created: at,
      lastModified: at,
      version: nextId(domain, 'version'),
    },
    idcsCreatedBy: author,
    idcsLastModifiedBy: author,
  }
}

/** The same resource after a change by `author`. */
export function changed<T extends Resource>(domain: DomainState, row: T, author: Author, now: number): T {
  return {
    ...row,
    meta: { ...row.meta, lastModified: new Date(now).toISOString(), version: nextId(domain, 'version') },
    idcsLastModifiedBy: author,
  }
}
