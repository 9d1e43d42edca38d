import { toOic } from '../applies'
import { defineGate } from '../gate'
import { ofRoles } from './role-holder'

export default defineGate({
  ...ofRoles('ServiceInvoker', 'ServiceUser', 'ServiceDeveloper', 'ServiceAdministrator'),
  id: 'service-role',
  question: 'Does the caller hold the role on this instance?',
  shut: 'Whom the token stands for has no role that allows this on the instance.',
  explain:
    'Running an integration needs ServiceInvoker: of the user for a user’s token, of the application for a client’s. ' +
    'Roles are not in the token, so a perfect one is refused without it; some answers say 401 where 403 is meant.',
  applies: (facts) =>
    facts.serviceRequest && facts.serviceRequest.kind === 'oic' && facts.serviceRequest.operation !== 'run'
      ? { because: 'No integration is run.' }
      : toOic(facts),
})
