import { shellWord } from './shell-word'

/** `value`: as bash reads it. */
export type Option = [option: string, value: string]

/** One command of the OCI CLI, sent to the domain in `DOMAIN_URL`. `verb`: resource and verb. */
export const command = (verb: string, options: readonly Option[]): string =>
  [
    `oci identity-domains ${verb} --endpoint "$DOMAIN_URL"`,
    ...options.map(([option, value]) => `  --${option} ${value}`),
  ].join(' \\\n')

export const json = (value: unknown): string => shellWord(JSON.stringify(value))
