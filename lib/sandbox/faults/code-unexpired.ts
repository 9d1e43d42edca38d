import { defineFault, everyService } from './fault'

/** Seconds; short, so that nobody has to wait for three minutes. */
const codeSeconds = 3

export default defineFault({
  id: 'code-unexpired',
  kind: 'request',
  title: 'The callback waits with the exchange until the code has ended',
  services: everyService,
  grants: ['authorization_code'],
  breaks({ domain }) {
    domain.switches.put({ ...domain.switches.get('domain'), id: 'domain', codeSeconds })
  },
  request: () => ({ signIn: { code: 'late', codeSeconds } }),
})
