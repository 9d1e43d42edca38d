import { defineFault, everyService } from './fault'

/** A published procedure prints it. */
export default defineFault({
  id: 'url-well-formed',
  kind: 'request',
  title: 'The address is typed with its scheme twice',
  services: everyService,
  isSilent: true,
  request: () => ({ tokenOrigin: 'https://https://domain' }),
})
