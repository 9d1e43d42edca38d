import { domainAppId } from '../seed/domain-roles'
import { type DomainState, grantKey } from '../world/domain-state'
import type { AppRole, Author, Grant } from '../world/resources'
import { changed, kinds, newResource } from '../world/stamp'
import { defineKind, type Input } from './resource-kind'
import { grantSchema } from './schemas'
import { duplicate, invalidReference, invalidValue } from './scim-error'

export const grantKind = defineKind<Grant>({
  collection: 'Grants',
  schema: grantSchema,
  table: (domain) => domain.grants,
  required: ['grantee', 'app', 'entitlement'],
  // A client without a role sees the grants to itself and those of the roles it defines.
  own: ({ domain, caller: { app, user } }) => [
    ...new Set([
      ...(user ? domain.grants.where('grantee', user.id) : []),
      ...(app ? [...domain.grants.where('grantee', app.id), ...domain.grants.where('app', app.id)] : []),
    ]),
  ],
  // Everything that makes a grant is immutable; Oracle's SDK has a PATCH for the rest, and no PUT.
  lacks: ['PUT'],
  indexes: {
    'grantee.value': (domain, value) => domain.grants.where('grantee', value),
    'app.value': (domain, value) => domain.grants.where('app', value),
    'entitlement.attributevalue': (domain, value) => domain.grants.where('role', value),
    compositekey: (domain, value) => [domain.grants.find('compositeKey', value)],
  },
  computed: { compositeKey: (_, grant) => grantKey(grant) },
  references: { grantee: ({ type }) => String(type), app: () => 'App' },
  create: ({ domain, author, now }, input) => createGrant(domain, input, author, now),
  update: ({ domain, author, now }, _, draft) => {
    const grant = changed(domain, draft, author, now)
    domain.grants.put(grant)
    return grant
  },
  remove: ({ domain }, { id }) => domain.grants.remove(id),
})

const mechanisms: Record<string, string> = {
  User: 'ADMINISTRATOR_TO_USER',
  App: 'ADMINISTRATOR_TO_APP',
  Group: 'ADMINISTRATOR_TO_GROUP',
}

const holderOf = (domain: DomainState, { type, value }: Grant['grantee']) =>
  ({ User: domain.users, App: domain.apps, Group: domain.groups })[type].get(value)

const isAvailable = (role: AppRole, type: Grant['grantee']['type']) =>
  ({ User: role.availableToUsers, App: role.availableToClients, Group: role.availableToGroups })[type]

/** `POST /Grants`: gives a user, a group or an application a role that an application defines. */
function createGrant(domain: DomainState, input: Input, author: Author, now: number): Grant {
  const fields = grantFields(input)
  const { grantee, app, entitlement, grantMechanism } = fields
  const wanted = mechanisms[grantee.type]
  if (wanted === undefined) throw invalidValue(`The sandbox has no ${grantee.type} to give a role to.`)
  if (grantMechanism !== wanted) throw invalidValue(`Grant.grantMechanism must be ${wanted} for a ${grantee.type}.`)
  const holder = holderOf(domain, grantee)
  if (!holder) throw invalidReference('Grant.grantee', grantee.type, grantee.value)
  if (app.value !== domainAppId && !domain.apps.get(app.value)) throw invalidReference('Grant.app', 'App', app.value)
  const role = domain.appRoles.get(entitlement.attributeValue)
  if (!role || role.app.value !== app.value)
    throw invalidReference('Grant.entitlement', 'AppRole', entitlement.attributeValue)
  if (!isAvailable(role, grantee.type))
    throw invalidValue(`The role "${role.displayName}" cannot be given to a ${grantee.type}.`)
  if (domain.grants.find('compositeKey', grantKey(fields))) throw duplicate('The same grant already exists.')
  const grant: Grant = {
    ...input,
    ...newResource(domain, kinds.grant, author, now),
    ...fields,
    isFulfilled: true,
    grantor: author,
  }
  domain.grants.put(grant)
  return grant
}

/** What the schema has let through, without members that nobody knows. */
function grantFields(input: Input): Pick<Grant, 'grantMechanism' | 'grantee' | 'app' | 'entitlement'> {
  const { grantMechanism, grantee, app, entitlement } = input as Grant
  if (entitlement.attributeName !== 'appRoles') throw invalidValue('Grant.entitlement.attributeName must be appRoles.')
  return {
    grantMechanism,
    grantee: { type: grantee.type, value: grantee.value },
    app: { value: app.value },
    entitlement: { attributeName: 'appRoles', attributeValue: entitlement.attributeValue },
  }
}
