import { defineGate } from '../gate'
import { onlyAnAnswer } from '../only-an-answer'
import { sources } from './sources'

export default defineGate({
  ...onlyAnAnswer(
    'Let the caller reach the host',
    'Try curl -v on the caller’s machine with the domain’s discovery document.',
    'Set the proxy the network wants (HTTPS_PROXY), or ask the network team to let the host pass on port 443.',
    'Compare the caller’s public address with the allowlist of the service.',
  ),
  id: 'host-reachable',
  stage: 'domain',
  question: 'Does the host answer?',
  shut: 'Nobody answered at this address.',
  explain: 'The name was found, and no connection came about: a wrong port, a firewall, a proxy that was not set.',
  owner: 'network team',
  cites: [sources.nodeErrors, sources.curlErrors],
  needs: ['refusal'],
  refusals: [
    {
      at: 'network',
      text: /ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|UND_ERR_(?:CONNECT_TIMEOUT|SOCKET|HEADERS_TIMEOUT)|connection (?:refused|reset|timed out)|connect timed out|Read timed out|ConnectException|SocketTimeoutException|no route to host|Failed to connect|socket hang up|no answer within|operation timed out/i,
      certainty: 'documented',
      cite: sources.nodeErrors,
    },
  ],
  wouldTell: 'The message of the caller’s HTTP client would tell.',
  shows: 'It says that the connection was refused or timed out',
})
