import { folded } from '../world/domain-state'
import { defineFault, everyService, jwtBearer } from './fault'

/** The classic across tenancies: the caller's own user name, which the called domain does not know. */
export default defineFault({
  id: 'subject-known',
  kind: 'request',
  title: 'The user is one of the caller’s domain, unknown here',
  services: everyService,
  grants: [jwtBearer],
  needs: ['user'],
  request({ world, domain }) {
    const others = [...world.domains.values()].filter((other) => other !== domain)
    const stranger = others
      .flatMap((other) => other.users.all())
      .find(({ userName, active }) => active && !domain.users.find('userName', folded(userName)))
    return { claims: { sub: stranger?.userName ?? 'nobody@elsewhere.example' } }
  },
})
