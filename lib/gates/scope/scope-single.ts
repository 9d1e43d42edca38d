import { byCaller } from '../by-hand'
import { defineGate } from '../gate'
import { sources } from '../sources'
import { ofTheForm } from './of-the-form'

export default defineGate({
  ...ofTheForm('scope-single', sources.scopes, 'Ask for the called instance’s scope only'),
  question: 'Are its scopes of one resource?',
  shut: 'The request asks for scopes of several resources at once.',
  explain:
    'One token is for one resource, unless urn:opc:resource:multiresourcescope is among the scopes. ' +
    'Two scopes of the same instance may stand together.',
  byHand: byCaller('Ask for scopes of one resource only; make a second request for another.'),
  cites: [sources.scopes],
})
