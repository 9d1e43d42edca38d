import { defineFault } from './fault'

export default defineFault({
  id: 'token-audience',
  kind: 'request',
  title: 'The token is sent to another instance of the domain',
  services: ['opa', 'oic'],
  request({ domain, service, instance }) {
    const others = domain.apps.all().filter((app) => app.instance && app.id !== service.id)
    const sameKind = others.find((app) => app.instance?.kind === instance.kind)
    const other = sameKind ?? others[0]
    if (!other) throw new Error(`${domain.profile.name} has no other instance to send the token to.`)
    return { serviceAppId: other.id }
  },
})
