import { toAssertions } from '../applies'
import { cannotTell, defineGate } from '../gate'
import { recipeFix } from '../recipe-fix'
import { assertionRefused } from '../refusals'
import { sources } from '../sources'
import { isNamed, namedKey } from './named-key'

const steps = [
  'Open Identity & Security › Domains and choose the domain.',
  'Open Security › Trusted partner certificates and choose Import certificate.',
  'Give the alias of the application’s certificate, and choose the DER file.',
]

export default defineGate({
  id: 'partner-certificate',
  stage: 'assertion',
  question: 'Is the certificate trusted in the whole domain, where that is wanted?',
  shut: 'The certificate is not among the domain’s trusted partner certificates.',
  explain:
    'Some procedures import the certificate into the application alone, others among the trusted partner certificates as well; ' +
    'no page settles it. It takes a Security Administrator.',
  byHand: [
    { generation: 'OCI console', steps },
    { generation: 'Older OCI console', steps },
    {
      generation: 'IDCS console',
      steps: [
        'Open Settings › Trusted Partner Certificates and choose Import.',
        'Give the alias, and choose the file.',
      ],
    },
  ],
  owner: 'identity team',
  certainty: 'observed',
  cites: [sources.oicPrerequisites, sources.invalidClientCauses],
  needs: ['assertion', 'certificates'],
  uses: ['serviceRequest', 'app'],
  refusals: assertionRefused('seen as invalid_client'),
  wouldTell: 'The domain’s trusted partner certificates would tell.',
  shows: true,
  applies: toAssertions,
  whenLeft: ({ serviceRequest, tokenRequest }) => ({
    fix: recipeFix('Set up a key that is trusted in the domain', serviceRequest, tokenRequest?.grantType),
  }),

  check({ assertion: { header }, certificates }) {
    const key = namedKey(header)
    const own = certificates.find((each) => each.store === 'client' && key && isNamed(key, each))
    if (!own) return cannotTell
    const isTrusted = certificates.some((each) => each.store === 'partner' && each.x5t === own.x5t)
    if (isTrusted) return { state: 'open', deciding: own.alias }
    return {
      state: 'unknown',
      because: `“${own.alias}” is not among the trusted partner certificates; whether this domain wants it there, only its answer tells.`,
    }
  },
})
