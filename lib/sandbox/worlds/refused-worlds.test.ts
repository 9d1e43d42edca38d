import { expect, test } from 'vitest'
import { createSandbox } from '../create-sandbox'
import type { DomainSeed, WorldSeed } from './seed-format'

const domainOf = (domain: object): WorldSeed => ({ domains: [{ name: 'main', ...domain } as DomainSeed] })
const app = (members: object) => domainOf({ apps: [{ displayName: 'A', ...members }] })

test.each<[string, unknown, string]>([
  ['no list of domains', {}, '$.domains must be a list, not missing.'],
  ['no domain', { domains: [] }, '$.domains must have at least one domain.'],
  ['a stray member', { domain: [] }, '$ has an unknown member "domain"; it may have: domains.'],
  [
    'a name that is no part of an address',
    { domains: [{ name: 'My domain' }] },
    '$.domains[0].name is part of an address: use small letters, digits and "-", not "My domain".',
  ],
  ['a name twice', { domains: [{ name: 'a' }, { name: 'a' }] }, '$.domains[1].name: "a" is there already.'],
  ['the name of the control', { domains: [{ name: 'control' }] }, '$.domains[0].name cannot be "control"'],
  [
    'an unknown kind',
    domainOf({ instances: [{ kind: 'fa', name: 'x' }] }),
    '$.domains[0].instances[0].kind must be one of oic, opa, fusion, gateway, not "fa".',
  ],
  [
    'an instance twice',
    domainOf({
      instances: [
        { kind: 'oic', name: 'x' },
        { kind: 'opa', name: 'x' },
      ],
    }),
    '$.domains[0].instances[1].name: "x" is there already.',
  ],
  [
    'a certificate that is none',
    domainOf({ certificates: [{ alias: 'a', x509: 'aGVsbG8=' }] }),
    '$.domains[0].certificates[0].x509 is no X.509 certificate in PEM or base64 of DER.',
  ],
  ['a user without a name', domainOf({ users: [{}] }), '$.domains[0].users[0].userName must be a text, not missing.'],
  [
    'a user twice',
    domainOf({ users: [{ userName: 'a' }, { userName: 'A' }] }),
    '$.domains[0].users[1].userName: "A" is there already.',
  ],
  [
    'an app twice',
    domainOf({ apps: [{ displayName: 'a' }, { displayName: 'A' }] }),
    '$.domains[0].apps[1].displayName: "A" is there already.',
  ],
  [
    'a client id with a dash',
    app({ clientId: 'a-b' }),
    '$.domains[0].apps[0].clientId may have letters, digits and "_" only.',
  ],
  [
    'an unknown grant type',
    app({ allowedGrants: ['magic'] }),
    '$.domains[0].apps[0].allowedGrants[0] must be one of authorization_code, ',
  ],
  [
    'a scope without an audience',
    app({ scopes: ['read'] }),
    '$.domains[0].apps[0] has scopes, so it needs an audience',
  ],
  [
    'an unknown scope',
    app({ allowedScopes: ['x'] }),
    '$.domains[0].apps[0].allowedScopes[0]: no instance or app defines the scope "x".',
  ],
  [
    'a scope of nobody',
    app({ allowedScopes: [{ of: 'x', scope: 'y' }] }),
    '$.domains[0].apps[0].allowedScopes[0].of: no instance or app is named "x".',
  ],
  [
    'an unknown alias',
    app({ certificates: ['x'] }),
    '$.domains[0].apps[0].certificates[0]: no certificate has the alias "x".',
  ],
  ['an active that is a text', app({ active: 'yes' }), '$.domains[0].apps[0].active must be true or false, not "yes".'],
  [
    'a grant to nobody',
    domainOf({ grants: [{ role: 'x' }] }),
    '$.domains[0].grants[0] must name either a user or an app.',
  ],
  [
    'a grant to an unknown user',
    domainOf({ grants: [{ user: 'x', role: 'User Administrator' }] }),
    '$.domains[0].grants[0].user: no user is named "x".',
  ],
  [
    'an unknown role',
    domainOf({
      users: [{ userName: 'a' }],
      instances: [{ kind: 'opa', name: 'o' }],
      grants: [{ user: 'a', of: 'o', role: 'King' }],
    }),
    '$.domains[0].grants[0].role: o has no role "King" but ServiceAdministrator, ServiceDeveloper.',
  ],
  ['a name of no world', 'mars', 'world must be one of two-tenancies, empty, large, not "mars".'],
])('a world with %s is refused with a sentence', async (_, world, sentence) => {
  await expect(createSandbox({ world: world as WorldSeed })).rejects.toThrow(sentence)
})

test('a number of apps goes with the large world only', async () => {
  await expect(createSandbox({ world: 'empty', apps: 3 })).rejects.toThrow(
    'A number of apps goes with the world "large" only.',
  )
})
