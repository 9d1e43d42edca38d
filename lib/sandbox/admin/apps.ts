import { appDefaults } from '../seed/app-defaults'
import { folded } from '../world/domain-state'
import type { App } from '../world/resources'
import { appComputed } from './app-computed'
import { createApp, deleteApp, refuseOracleMade, updateApp } from './app-operations'
import { defineKind } from './resource-kind'
import { appSchema } from './schemas'

export const appKind = defineKind<App>({
  collection: 'Apps',
  schema: appSchema,
  table: (domain) => domain.apps,
  computed: appComputed,
  references: { basedOnTemplate: () => 'AppTemplate' },
  hidden: ['instance'],
  required: ['basedOnTemplate'],
  defaults: { ...appDefaults, isOAuthClient: false, isOAuthResource: false },
  indexes: {
    name: (domain, value) => [domain.apps.find('name', folded(value))],
    displayname: (domain, value) => [domain.apps.find('displayName', folded(value))],
    'scopes.fqs': (domain, value) => [domain.apps.find('fqs', value)],
    'allowedscopes.fqs': (domain, value) => domain.apps.where('allowedScope', value),
    'certificates.certalias': (domain, value) => domain.apps.where('certificate', folded(value)),
  },
  // A client without a role sees itself and nothing else.
  own: ({ caller }) => (caller.app ? [caller.app] : []),
  guard: refuseOracleMade,
  create: ({ domain, author, now }, input) => createApp(domain, input, author, now),
  update: ({ domain, author, now }, before, draft) =>
    updateApp(domain, { ...draft, active: draft.active ?? before.active }, author, now),
  remove: ({ domain }, app, isForced) => deleteApp(domain, app, isForced),
})
