/** One way in which mail, chat, terminals and viewers break text. `mend` is linear and leaves whole text as it is. */
export interface Repair {
  /** What a person reads: "mended: …". */
  what: string
  mend: (text: string) => string
}
