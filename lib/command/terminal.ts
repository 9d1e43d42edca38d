/** What a command reads and writes; a test gives its own. */
export interface Terminal {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean }
  /** Results, and nothing else. */
  out: (text: string) => void
  /** Progress and mistakes. */
  say: (line: string) => void
  /** A question, behind which the answer is typed. */
  ask: (question: string) => void
  /** Whether somebody can be asked. */
  isInteractive: boolean
  env: Readonly<Record<string, string | undefined>>
  /** Milliseconds since the epoch. */
  now: () => number
  fetch: (request: Request) => Promise<Response>
}
