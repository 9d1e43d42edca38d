/** One thing wrong with the form of a JWT. */
export interface Flaw {
  /** Where; `whole`: the number and order of its parts. */
  part: 'whole' | 'header' | 'claims' | 'signature'
  kind: 'missing' | 'doubled' | 'count' | 'cut' | 'alphabet' | 'encoding' | 'json' | 'encrypted'
  /** One sentence. */
  says: string
}
