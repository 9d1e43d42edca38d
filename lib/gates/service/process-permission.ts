import { toOpa } from '../applies'
import { cannotTell, defineGate } from '../gate'
import { serviceName } from '../names'
import { sources } from '../sources'

export default defineGate({
  id: 'process-permission',
  stage: 'service',
  question: 'May the caller start the process?',
  shut: 'The caller has no permission to start this process.',
  explain:
    'Who may start a process is set inside Process Automation: ' +
    'a role with the permission Use, or the start event’s setting “Who can run this activity”. ' +
    'No identity domain knows it, and reading tasks proves nothing about it.',
  byHand: [
    {
      generation: 'OPA',
      steps: [
        'Open Workspace › Administration › Roles and choose the process application.',
        'Open the role that has Use, and add the user or the external application.',
        'Or open the start event in Designer and set “Who can run this activity” to “All users and external applications”, then activate the application.',
      ],
    },
  ],
  owner: 'service team',
  certainty: 'documented',
  cites: [sources.opaProcessAction, sources.opaPermissions],
  needs: ['serviceRequest'],
  refusals: [{ at: 'service', service: 'opa', status: 403, certainty: 'documented', cite: sources.opaProcessAction }],
  wouldTell: 'Only Process Automation knows: start the process, or look at its roles.',
  shows: 'The start event or a role does not let this caller start it',
  applies: toOpa,
  whenLeft: ({ serviceRequest, token }) => ({
    says: `${String(token?.claims.sub ?? 'The caller')} may not start this process in ${serviceName(serviceRequest)}.`,
    fix: {
      kind: 'manual',
      title: 'Give the permission in Process Automation',
      steps: [
        'Open Workspace › Administration › Roles and choose the process application.',
        'Open the role that has Use.',
        'Add the user or the external application, and start the process again.',
      ],
    },
  }),

  check({ serviceRequest }) {
    if (serviceRequest.operation === 'run') return cannotTell
    return {
      state: 'unknown',
      because: 'This call starts nothing.',
      wanted: 'Starting the process would tell; so do the roles inside Process Automation.',
      untouched: true,
    }
  },
})
