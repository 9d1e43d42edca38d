/** One way in which mail, chat, terminals and viewers break text. `mend` is linear and leaves whole text as it is. */
export interface Repair {
  /** What a person reads: "mended: …". */
  what: string
  /** What stood there and what stands there now, in general: nothing of the text itself, which may hold a secret. */
  shows: readonly [from: string, to: string]
  mend: (text: string) => string
}
