import { toOic } from '../applies'
import { defineGate } from '../gate'
import { ofRoles } from './role-holder'

export default defineGate({
  ...ofRoles('ServiceUser', 'ServiceDeveloper', 'ServiceAdministrator', 'ServiceViewer'),
  id: 'developer-role',
  question: 'May the caller use the developer APIs?',
  shut: 'Whom the token stands for has no role that opens the developer APIs.',
  explain:
    'Looking needs ServiceUser at least, creating ServiceDeveloper, some settings ServiceAdministrator; ' +
    'ServiceInvoker opens none of it. Roles are not in the token, so a perfect one is refused without it; ' +
    'some answers say 401 where 403 is meant.',
  applies: (facts) =>
    facts.serviceRequest && facts.serviceRequest.kind === 'oic' && facts.serviceRequest.operation === 'run'
      ? { because: 'An integration is run; the developer APIs are not called.' }
      : toOic(facts),
})
