import { defineFault, everyService } from './fault'

/** Audience and value are joined as they are: a port too few or too many is another scope. */
export default defineFault({
  id: 'scope-exists',
  kind: 'request',
  title: 'The port :443 is forgotten in the scope, or typed where there is none',
  services: everyService,
  request({ target: { scope } }) {
    const without = scope.replace(':443', '')
    return { scope: without === scope ? scope.replace(/^(https:\/\/[^/:]+?)(?=\/|urn:|$)/, '$1:443') : without }
  },
})
