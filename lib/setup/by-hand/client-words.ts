import { grantName } from '../../facts/grant-names'
import type { Generation } from '../plan/generations'
import { clientTypeWord } from '../steps/app-words'

export const named = (words: readonly string[]): string => words.map((word) => `“${word}”`).join(' and ')

/** IDCS begins each word with a capital; the later consoles write sentences. */
export const grantsIn = (grants: readonly string[], generation: Generation): string =>
  grants
    .map(grantName)
    .map((word) => (generation === 'IDCS console' ? word.replace(/ [a-z]/g, (letter) => letter.toUpperCase()) : word))
    .map((word) => `“${word}”`)
    .join(' and ')

export function chooseClientType(clientType: string, generation: Generation): string {
  if (generation !== 'IDCS console') return `Set Client type to ${clientTypeWord(clientType)}.`
  return clientType === 'trusted' ? 'Tick Trusted Client under Security.' : 'Leave Trusted Client unticked.'
}

export const importCertificate = (alias: string, generation: Generation): string =>
  generation === 'IDCS console'
    ? `Choose Import beside Certificate and give the alias “${alias}”.`
    : `Choose Import certificate and give the alias “${alias}”.`

/** The way into the list of scopes an application may ask for. */
export const addScopes = (generation: Generation): string =>
  ({
    'OCI console': 'Switch Add resources on and choose Add scope.',
    'Older OCI console': 'Tick Add resources and choose Add scope.',
    'IDCS console': 'Choose Add Scope under Resources.',
  })[generation]

const resources = 'under Token issuance policy, Authorized resources'

/** *Authorized resources*; a page that says Confidential there means Specific. */
export function authorizedResources(trustScope: string | undefined): string {
  switch (trustScope) {
    case 'Explicit':
      return `Choose Specific ${resources}; where a page says Confidential there, it means Specific.`
    case 'Account':
      return `Choose All ${resources}: with it the client may ask for every scope of the domain.`
    case 'Tags':
      return `Choose Tagged ${resources}, and add the tags of the application that is there.`
    default:
      return `Leave the choice ${resources} as the page has it, and compare it with the application that is there.`
  }
}
