import type { Cite } from '../gates/gate'

/** A word of identity domains as Assay says it, with its other names. */
export interface Word {
  /** As Assay and the OCI IAM console say it. */
  name: string
  /** What it was called in the Identity Cloud Service console; absent: the same. */
  was?: string
  /** In pages and consoles of other years, where it differs. */
  elsewhere?: string
  /** Attribute or path in the API. */
  api?: string
  /** One or two sentences. */
  means: string
  /** A word it is easily taken for, and how the two differ. */
  trap?: string
  cites: readonly [Cite, ...Cite[]]
}

/** Good in an address: `/help/words#authorized-resources`. */
export const wordAnchor = ({ name }: Pick<Word, 'name'>): string =>
  name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
