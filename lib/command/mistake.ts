import { type ExitCode, exitCodes } from './spec/exit-codes'

/** What a person can mend, in a sentence that says what is wrong and what to do. Ends the command. */
export class Mistake extends Error {
  constructor(
    message: string,
    readonly code: ExitCode = exitCodes.usage,
    /** The gate that is shut, where that is why. */
    readonly gate?: string,
  ) {
    super(message)
  }
}
