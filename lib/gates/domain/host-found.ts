import { defineGate } from '../gate'
import { onlyAnAnswer } from '../only-an-answer'
import { sources } from './sources'

export default defineGate({
  ...onlyAnAnswer(
    'Use a host name that exists',
    'Copy the Domain URL from the domain’s page in the console.',
    'Resolve the name on the caller’s machine: nslookup and the host.',
    'Ask the network team for a name server that knows public names, or for a proxy.',
  ),
  id: 'host-found',
  stage: 'domain',
  question: 'Does the host name exist?',
  shut: 'No host of this name was found.',
  explain:
    'Every identity domain has a host of its own, idcs- and 32 hex digits. ' +
    'Inside a closed network the name may be right and its own name server ignorant of it.',
  cites: [sources.nodeErrors, sources.curlErrors],
  needs: ['refusal'],
  refusals: [
    {
      at: 'network',
      text: /ENOTFOUND|EAI_AGAIN|EAI_NONAME|could(?: no| ?n.)t resolve (?:host|proxy)|UnknownHostException|getaddrinfo|NXDOMAIN|Name or service not known|nodename nor servname|No such host/i,
      certainty: 'documented',
      cite: sources.nodeErrors,
    },
  ],
  wouldTell: 'The message of the caller’s HTTP client would tell.',
  shows: 'It says that the host was not found',
})
