import { defineFault, everyService, jwtBearer } from './fault'

export default defineFault({
  id: 'assertion-sent',
  kind: 'request',
  title: 'The variable that should hold the assertion is empty',
  services: everyService,
  grants: [jwtBearer],
  needs: ['key'],
  request: () => ({ assertion: 'absent' }),
})
