import { pages } from '../../pitfalls/pitfall-sources'
import type { ChangeSettings } from '../plan/step-types'
import type { HandWork } from './hand-work'

export const changeSettings: HandWork<ChangeSettings> = {
  byHand({ signingCertPublicAccess: isOn }, generation) {
    const turn = `Turn Configure client access ${isOn ? 'on' : 'off'}, under Access signing certificate.`
    const domain = 'Open Identity & Security › Domains and choose the domain.'
    return {
      'OCI console': [domain, 'Open the tab Settings and choose Edit domain settings.', turn, 'Choose Submit.'],
      'Older OCI console': [domain, 'Choose Settings on the left, then Domain settings.', turn, 'Save the change.'],
      'IDCS console': [
        'Open Settings › Default Settings.',
        `Turn Access Signing Certificate ${isOn ? 'on' : 'off'}.`,
        'Save the change.',
      ],
    }[generation]
  },
  values: ({ signingCertPublicAccess: isOn }) => [{ label: 'Configure client access', value: isOn ? 'on' : 'off' }],
  sendBack: ({ signingCertPublicAccess: isOn }) => `Tell that it is ${isOn ? 'on' : 'off'}.`,
  certainty: 'documented',
  cites: [pages.signingCertificate],
}
