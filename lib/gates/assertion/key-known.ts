import { toAssertions } from '../applies'
import { inApplication } from '../by-hand'
import { defineGate } from '../gate'
import { appName } from '../names'
import { recipeFix } from '../recipe-fix'
import { assertionRefused } from '../refusals'
import { sources } from '../sources'
import { unknownClient } from '../unknown-client'
import { isNamed, namedKey } from './named-key'

export default defineGate({
  id: 'key-known',
  stage: 'assertion',
  question: 'Does the application hold the key that the header names?',
  shut: 'The application has no certificate under the alias that the header names.',
  explain:
    'kid must be the alias, or x5t the thumbprint, of a certificate that was imported into this application; ' +
    'one in the domain’s list alone is not attached to it.',
  byHand: inApplication(
    [
      'Open the tab OAuth configuration and choose Edit OAuth configuration.',
      'Choose Import certificate, and give the alias that the assertion uses as kid.',
      'Choose Submit.',
    ],
    [
      'Choose Edit OAuth configuration.',
      'Choose Import certificate, give the alias that the assertion uses as kid, and save.',
    ],
    [
      'Open Configuration › Client Configuration.',
      'Import the certificate under Security with the alias that the assertion uses as kid, and save.',
    ],
  ),
  owner: 'identity team',
  certainty: 'documented',
  cites: [sources.userAssertion, sources.kidIsAlias, sources.oicPrerequisites],
  needs: ['app', 'assertion'],
  uses: ['certificates', 'serviceRequest'],
  refusals: assertionRefused('seen as invalid_client'),
  wouldTell: 'The application’s certificates, beside the assertion’s kid, would tell.',
  shows: true,
  applies: toAssertions,

  check({ app, assertion, certificates, serviceRequest }) {
    if (app === null) return unknownClient
    const key = namedKey(assertion.header)
    if (!key) return { state: 'unknown', because: 'The header names no key.' }
    if (app.certificates.some((certificate) => isNamed(key, certificate)))
      return { state: 'open', deciding: key.by === 'kid' ? `kid ${key.value} = alias` : 'x5t = thumbprint' }
    const stored = certificates?.find((certificate) => certificate.store === 'client' && isNamed(key, certificate))
    const aliases = app.certificates.map(({ alias }) => alias)
    return {
      state: 'shut',
      says:
        aliases.length === 0
          ? `${appName(app)} has no certificate at all.`
          : `${appName(app)} has no certificate for ${key.by} “${key.value}”.`,
      evidence: [
        { at: 'app.certificates', found: aliases, expected: key.value },
        { at: `assertion.header.${key.by}`, found: key.value },
      ],
      fix:
        stored && !app.isOracleService
          ? {
              kind: 'change',
              title: `Attach the certificate “${stored.alias}”`,
              desired: {
                apps: [{ id: app.id, displayName: app.displayName, certificates: { contains: [stored.alias] } }],
              },
            }
          : recipeFix('Set up a key', serviceRequest),
    }
  },
})
