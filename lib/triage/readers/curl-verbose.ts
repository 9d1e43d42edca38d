import type { Reader } from './reader'

/** What curl says of the connection, where it says nothing went wrong. */
const chatter =
  /^(?:\* (?!.*(?:error|fail|could not|refused|certificate (?:problem|verify)|timed? ?out|unable))|[{}] \[\d+ bytes data\])/i

/** `curl -v` marks what was sent with `>`, what came with `<`, and its own words with `*`. */
export const curlVerbose: Reader = {
  what: 'curl -v transcript',
  read(text) {
    if (!/^[<>] (?:HTTP\/|[A-Z]{3,7} \S{1,2000} HTTP\/)/m.test(text)) return undefined
    const lines = text.split('\n')
    const kept = lines.filter((line) => !chatter.test(line))
    const out = lines.length - kept.length
    return {
      text: kept.map((line) => line.replace(/^[<>*] ?/, '')).join('\n'),
      ignored:
        out === 0
          ? []
          : [
              out === 1
                ? 'One line of what curl says of the connection was left out.'
                : `${out} lines of what curl says of the connection were left out.`,
            ],
    }
  },
}
