import type { Option } from './command-spec'

export const credentialOptions: Record<string, Option> = {
  domain: { type: 'string', value: 'URL', says: 'The identity domain, where the file names none.' },
  'token-stdin': { type: 'boolean', says: 'Call as whoever made the access token on standard input.' },
  profile: { type: 'string', value: 'NAME', says: 'Call as this profile of ~/.oci/config, signing each request.' },
}

/** Never an argument: those are for every user of the machine to read. */
export const credentialWays = [
  ['--token-stdin', 'an access token on standard input'],
  ['--profile NAME', 'an API key: a profile of ~/.oci/config, or of the file in OCI_CLI_CONFIG_FILE'],
  [
    'ASSAY_CLIENT_ID and ASSAY_CLIENT_SECRET',
    'an application of the domain with the grant Client credentials and a role',
  ],
  ['ASSAY_TOKEN', 'an access token'],
] as const
