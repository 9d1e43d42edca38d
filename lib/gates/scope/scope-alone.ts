import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { sources } from '../sources'
import { ofTheForm } from './of-the-form'

export default defineGate({
  ...ofTheForm('scope-alone', sources.scopes, 'Ask for the service’s scope alone'),
  question: 'Is a scope that must stand alone asked for alone?',
  shut: 'A scope that must stand alone is asked for beside another.',
  explain:
    'urn:opc:idm:__myscopes__, for the domain’s own API, and consumer::all without an audience are each a request of their own: ' +
    'service and admin API take two tokens.',
  byHand: byCaller('Ask for the two in two requests.'),
  cites: [sources.scopes],
})
