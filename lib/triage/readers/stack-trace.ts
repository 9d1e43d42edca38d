import type { Reader } from './reader'

const frame =
  /^\s{1,12}(?:at [\w$.<>[\] /@-]{1,200}(?:\(.{0,400}\))?(?::\d+:\d+)?|at .{1,300}:\d+:\d+\)?|\.\.\. \d+ (?:more|common frames omitted)|File ".{1,400}", line \d+.{0,200})\s{0,4}$/
const trace =
  /^(?:[ \t]{1,12}at [\w$.<>]{1,300}\(|[ \t]{1,12}at .{1,300}:\d+:\d+\)?[ \t]{0,4}$|Traceback \(most recent call last\):|Caused by: )/m

/** Of Java, Python and Node: what was said stays, where in the program it was said does not. */
export const stackTrace: Reader = {
  what: 'stack trace',
  read(text) {
    if (!trace.test(text)) return undefined
    const kept: string[] = []
    let frames = 0
    let isSource = false
    for (const line of text.split('\n')) {
      const isFrame = frame.test(line)
      // Python prints the line of the program under each place.
      if (isFrame || (isSource && /^ {4}\S/.test(line))) frames += 1
      else kept.push(line)
      isSource = isFrame && /^\s+File "/.test(line)
    }
    return {
      text: kept.join('\n'),
      ignored:
        frames === 0
          ? []
          : [
              frames === 1
                ? 'One line of program places was left out.'
                : `${frames} lines of program places were left out.`,
            ],
    }
  },
}
