import { x5tToHex } from '../keys/thumbprint-forms'
import { activateApp } from '../setup/by-hand/activate-app'
import { clicksToCreate, createApp } from '../setup/by-hand/create-app'
import { grantRole } from '../setup/by-hand/grant-role'
import { toPartnerCertificates } from '../setup/by-hand/ways'
import type { CreateApp, GrantRole } from '../setup/plan/step-types'
import type { HandoffRole, HandoffSubject } from './subject'
import type { ClickedPart } from './words/clicked-parts'

/** How the like of an application that is there is made by hand. */
export const clicksToMake = (subject: HandoffSubject): ClickedPart[] => [
  ...subject.certificates.filter(({ store }) => store === 'partner').map((each) => trusted(each, subject)),
  created(subject),
  ...(subject.client.isInactive ? [] : [activated(subject)]),
  ...(subject.roles ?? []).map((role) => given(role, subject)),
]

function created({ client, certificates, generation }: HandoffSubject): ClickedPart {
  const { displayName, description, allowedGrants, allowedScopes: scopes, redirectUris } = client
  const isPlain = redirectUris.some((uri) => uri.startsWith('http:'))
  return {
    title: `Create the application “${displayName}”`,
    steps: clicksToCreate({ ...client, scopes, allUrlSchemesAllowed: isPlain }, generation),
    values: [
      ...createApp
        .values({ ...bare, displayName, description, allowedGrants, scopes, redirectUris })
        .filter(({ value }) => value !== ''),
      ...client.certificates.flatMap((alias) => {
        const x5t = certificates.find((each) => each.alias === alias)?.x5t ?? ''
        return [{ label: 'Certificate, alias', value: alias }, ...(x5t === '' ? [] : [thumbprint(x5t)])]
      }),
    ],
  }
}

/** What the words of a new application do not look at. */
const bare: CreateApp = {
  kind: 'create-app',
  id: '',
  because: '',
  displayName: '',
  description: '',
  clientType: 'confidential',
  allowedGrants: [],
  scopes: [],
  certificates: [],
}

function activated({ client: { displayName }, generation }: HandoffSubject): ClickedPart {
  const step = { kind: 'activate-app', id: '', because: '', app: '', displayName, active: true } as const
  return {
    title: `Activate “${displayName}”`,
    why: 'The token endpoint refuses an application that is inactive.',
    steps: activateApp.byHand(step, generation),
    values: activateApp.values(step),
  }
}

function given({ role, appId, appName, userName }: HandoffRole, subject: HandoffSubject): ClickedPart {
  const to =
    userName === undefined
      ? ({ kind: 'app', id: '', name: subject.client.displayName } as const)
      : ({ kind: 'user', id: '', name: userName } as const)
  const step: GrantRole = { kind: 'grant-role', id: '', because: '', roleId: '', appId, appName, role, to }
  return {
    title: `Give ${role} in ${appName} to ${userName === undefined ? 'the application' : 'the user'} “${to.name}”`,
    steps: grantRole.byHand(step, subject.generation),
    values: grantRole.values(step),
  }
}

function trusted({ alias, x5t }: HandoffSubject['certificates'][number], { generation }: HandoffSubject): ClickedPart {
  return {
    title: `Trust the certificate “${alias}”`,
    why: 'The application that is there has it among the trusted partner certificates too.',
    steps: [
      'Have the certificate from whoever made the key pair; where the page wants DER, convert the PEM file with openssl x509 -outform der.',
      ...toPartnerCertificates[generation],
      generation === 'IDCS console'
        ? 'Choose Import under Trusted Partner Certificates.'
        : 'Choose Import certificate.',
      `Give the alias “${alias}”, in this spelling, and choose the file.`,
    ],
    values: [{ label: 'Alias', value: alias }, thumbprint(x5t)],
  }
}

/** As the list of a console prints it. */
const thumbprint = (x5t: string) => ({ label: 'SHA-1 thumbprint', value: x5tToHex(x5t) })
