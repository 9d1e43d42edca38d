import { defineGate } from '../gate'
import { onlyAnAnswer } from '../only-an-answer'
import { sources } from './sources'

export default defineGate({
  ...onlyAnAnswer(
    'Mend the trust, not the check',
    'Look at the certificate the caller is shown: openssl s_client -connect host:443 -servername host.',
    'Put the authority of a proxy that opens TLS into the caller’s trust store.',
    'Leave the check on, and take -k, --insecure and NODE_TLS_REJECT_UNAUTHORIZED out again.',
  ),
  id: 'tls-trusted',
  stage: 'domain',
  question: 'Can the caller trust the connection?',
  shut: 'The secure connection could not be made.',
  explain:
    'A proxy that opens TLS shows a certificate of its own, which the caller does not trust; ' +
    'or TLS is spoken to a port of plain HTTP. Switching the check off hands token and secret to whoever answers.',
  owner: 'network team',
  cites: [sources.nodeTls, sources.curlErrors],
  needs: ['refusal'],
  refusals: [
    {
      at: 'network',
      text: /UNABLE_TO_(?:VERIFY|GET)_|SELF_SIGNED|CERT_HAS_EXPIRED|ERR_(?:TLS|SSL)|self.signed certificate|unable to (?:verify|get local issuer)|SSLHandshakeException|PKIX path|certificate verify failed|SSL certificate problem|wrong version number|EPROTO|packet length too long|handshake fail|tlsv1 alert/i,
      certainty: 'documented',
      cite: sources.nodeTls,
    },
  ],
  wouldTell: 'The message of the caller’s HTTP client would tell.',
  shows: 'It speaks of a certificate or of TLS',
})
