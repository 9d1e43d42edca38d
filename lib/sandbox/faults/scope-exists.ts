import { defineFault, everyService } from './fault'

/** Audience and value are joined as they are: a port or a slash too few or too many is another scope. */
export default defineFault({
  id: 'scope-exists',
  kind: 'request',
  title: 'The scope is typed with :443 or a slash too few or too many',
  services: everyService,
  request({ target: { scope } }) {
    if (scope.includes(':443')) return { scope: scope.replace(':443', '') }
    const value = 'urn:opc:resource:consumer'
    return { scope: scope.includes(value) ? scope.replace(value, `/${value}`) : scope.replace(/(?=\/[^/]*$)/, ':443') }
  },
})
