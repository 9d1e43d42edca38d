import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'assertion-shape',
  kind: 'request',
  title: 'A careless copy misses the end of the assertion',
  services: everyService,
  needs: ['key'],
  request: () => ({ assertion: 'cut' }),
})
