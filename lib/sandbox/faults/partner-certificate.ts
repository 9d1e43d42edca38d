import { deleteCertificate } from '../admin/certificate-operations'
import { folded } from '../world/domain-state'
import { defineFault, everyService } from './fault'

export default defineFault({
  id: 'partner-certificate',
  kind: 'domain',
  title: 'The domain wants trusted partner certificates, and somebody deletes this one',
  services: everyService,
  needs: ['key'],
  breaks({ domain, alias }) {
    const held = domain.switches.get('domain')
    domain.switches.put({ ...held, id: 'domain', requirePartnerCertificate: true })
    const trusted = domain.partnerCertificates.find('alias', folded(alias))
    if (trusted) deleteCertificate(domain, 'partnerCertificates', trusted)
  },
})
