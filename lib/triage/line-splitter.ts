/** No line of a log is longer; more is cut where no token can be. Characters. */
const longest = 256_000

/** Gives whole lines out of chunks with borders anywhere. Holds no more than one line. */
export function lineSplitter(take: (line: string) => void): { add: (chunk: string) => void; end: () => void } {
  let rest = ''
  return {
    add(chunk) {
      let from = 0
      for (;;) {
        const at = chunk.indexOf('\n', from)
        if (at < 0) break
        take(rest + chunk.slice(from, at))
        rest = ''
        from = at + 1
      }
      rest += chunk.slice(from)
      while (rest.length > longest) {
        const cut = cutBefore(rest)
        take(rest.slice(0, cut))
        rest = rest.slice(cut)
      }
    },
    end() {
      if (rest !== '') take(rest)
      rest = ''
    },
  }
}

/** A blank or quote near the end; a token of more than 16,000 characters is cut. */
function cutBefore(text: string): number {
  for (let at = longest; at > longest - 16_000; at -= 1) if (/[\s"',;&]/.test(text[at] ?? '')) return at
  return longest
}
