/** No line of a log is longer; more is cut where no token can be. Characters. */
const longest = 256_000

/** Takes one line, which is `text` from `from` to before `to`: a log has too many to copy each. */
export type TakeLine = (text: string, from: number, to: number) => void

/** Gives whole lines out of chunks with borders anywhere. Holds no more than one line. */
export function wholeLines(take: TakeLine): { add: (chunk: string) => void; end: () => void } {
  let rest = ''

  /** What of a line is left when as much of it as makes whole pieces is taken. */
  function takePieces(text: string, from: number, to: number): number {
    let at = from
    while (to - at > longest) {
      const cut = cutBefore(text, at)
      take(text, at, cut)
      at = cut
    }
    return at
  }

  return {
    add(chunk) {
      let from = 0
      if (rest !== '') {
        const end = chunk.indexOf('\n')
        rest += end < 0 ? chunk : chunk.slice(0, end)
        const left = takePieces(rest, 0, rest.length)
        if (end < 0) {
          rest = rest.slice(left)
          return
        }
        take(rest, left, rest.length)
        rest = ''
        from = end + 1
      }
      for (;;) {
        const end = chunk.indexOf('\n', from)
        if (end < 0) break
        take(chunk, takePieces(chunk, from, end), end)
        from = end + 1
      }
      rest = chunk.slice(takePieces(chunk, from, chunk.length))
    },
    end() {
      if (rest !== '') take(rest, 0, rest.length)
      rest = ''
    },
  }
}

/** A blank or quote near the end; a token of more than 16,000 characters is cut. */
function cutBefore(text: string, from: number): number {
  const end = from + longest
  for (let at = end; at > end - 16_000; at -= 1) if (/[\s"',;&]/.test(text.charAt(at))) return at
  return end
}
