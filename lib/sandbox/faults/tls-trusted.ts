import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'tls-trusted',
  kind: 'request',
  title: 'Something without a trusted certificate answers in the domain’s place',
  services: everyService,
  isSilent: true,
  request: () => ({ tokenOrigin: 'untrusted' }),
})
