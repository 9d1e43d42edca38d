/** How a command ends, for scripts. One that fails by a mistake of ours ends with 70, as `sysexits.h` has it. */
export const exitCodes = {
  fine: 0,
  shut: 1,
  usage: 2,
  cannotTell: 3,
  unfinished: 4,
  ours: 70,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** As help and README tell them. */
export const exitWords: Record<ExitCode, string> = {
  0: 'fine: done, or no gate is shut',
  1: 'a gate is shut, and named',
  2: 'wrong option or bad input; nothing was sent that writes',
  3: 'cannot tell: nothing was recognised, several gates fit, or the domain gave no answer',
  4: 'not finished: a run was declined, stopped or is stuck; what was written is in its journal',
  70: 'a mistake of Assay itself',
}
