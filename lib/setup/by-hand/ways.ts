import type { Generation } from '../plan/generations'

/** One sentence or several for each wording of the console. */
export type InEach = Record<Generation, string[]>

const domain = 'Open Identity & Security › Domains and choose the domain.'

/** To the list of applications that people made. */
export const toApplications: InEach = {
  'OCI console': [domain, 'Open the tab Integrated applications.'],
  'Older OCI console': [domain, 'Choose Integrated applications on the left.'],
  'IDCS console': ['Open Applications.'],
}

/** To where one application says how it gets tokens; what follows changes something there. */
export function toOAuthOf(name: string, generation: Generation): string[] {
  const edit: InEach = {
    'OCI console': ['Open the tab OAuth configuration and choose Edit OAuth configuration.'],
    'Older OCI console': ['Choose Edit OAuth configuration.'],
    'IDCS console': ['Open Configuration › Client Configuration.'],
  }
  return [...toApplications[generation], `Choose the application “${name}”.`, ...edit[generation]]
}

/** To the same, to read and not to change. */
export function toReadOAuthOf(name: string, generation: Generation): string[] {
  const read: InEach = {
    'OCI console': ['Open the tab OAuth configuration.'],
    'Older OCI console': ['Look under OAuth configuration; Edit OAuth configuration is for changes.'],
    'IDCS console': ['Open Configuration › Client Configuration, and leave it without saving.'],
  }
  return [...toApplications[generation], `Choose the application “${name}”.`, ...read[generation]]
}

/** What ends a change there. */
export const saved: InEach = {
  'OCI console': ['Choose Submit.'],
  'Older OCI console': ['Save the change.'],
  'IDCS console': ['Save the change.'],
}

/** To an instance that Oracle made, e.g. of Oracle Integration. */
export const toService = (name: string, generation: Generation): string[] =>
  ({
    'OCI console': [domain, `Open the tab Oracle Cloud Services and choose “${name}”.`],
    'Older OCI console': [domain, `Choose Oracle Cloud Services on the left and open “${name}”.`],
    'IDCS console': [`Open Oracle Cloud Services and choose “${name}”.`],
  })[generation]

export const toPartnerCertificates: InEach = {
  'OCI console': [domain, 'Open the tab Settings and choose Trusted partner certificates.'],
  'Older OCI console': [domain, 'Choose Settings on the left, then Trusted partner certificates.'],
  'IDCS console': ['Open Settings › Partner Settings.'],
}

export const toUsers: InEach = {
  'OCI console': [domain, 'Open its users.'],
  'Older OCI console': [domain, 'Choose Users on the left.'],
  'IDCS console': ['Open Users.'],
}
