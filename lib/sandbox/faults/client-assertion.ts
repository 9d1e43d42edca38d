import { defineFault, everyService, jwtBearer } from './fault'

export default defineFault({
  id: 'client-assertion',
  kind: 'request',
  title: 'The caller keeps its client assertion for an hour and sends it again',
  services: everyService,
  grants: [jwtBearer],
  needs: ['key', 'client-assertion'],
  request: () => ({ clientAssertion: 'old' }),
})
