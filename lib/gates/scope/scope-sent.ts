import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { sources } from '../sources'
import { ofTheForm } from './of-the-form'

export default defineGate({
  ...ofTheForm('scope-sent', sources.scopeNeeded, 'Ask for the scope the client has'),
  question: 'Is a scope asked for?',
  shut: 'The request asks for no scope.',
  explain:
    'Identity domains give no token without a scope; other servers fall back on a default, so libraries leave it out. ' +
    'A refresh token needs none: it keeps its own.',
  byHand: byCaller('Send the parameter scope with one scope of the called instance.'),
  cites: [sources.scopeNeeded, sources.oauthScope],
})
