/** What a command reads and writes; a test gives its own. */
export interface Terminal {
  stdin: NodeJS.ReadableStream & { isTTY?: boolean }
  /** Results, and nothing else. */
  out: (text: string) => void
  /** Progress and mistakes. */
  say: (line: string) => void
  /** Whether somebody can be asked. */
  isInteractive: boolean
  env: NodeJS.ProcessEnv
  /** Milliseconds since the epoch. */
  now: () => number
  fetch: (request: Request) => Promise<Response>
}
