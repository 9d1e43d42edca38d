/** A form in which tools keep or print calls. Read, it is plain text: requests, headers, bodies and answers in their order. */
export interface Reader {
  /** As a person calls it. */
  what: string
  /** `undefined`: it is not that. `json` is there when the whole of `text` is JSON, `several` when it is more than one document of it. Linear; throws nothing. */
  read: (text: string, json: unknown, several: readonly unknown[]) => Unpacked | undefined
}

export interface Unpacked {
  text: string
  /** What was in it and is not in `text`, one sentence each. */
  ignored: string[]
  /** What could not be judged for want of it, one sentence each. */
  unjudged?: string[]
}
