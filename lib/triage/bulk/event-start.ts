import { lineRole } from './line-role'
import type { Segment } from './segments'

/** How far one is looked for. */
const farthest = 8_000_000
const piece = 64_000
/** As many bytes of a line as hold all that its role is told by. */
const telling = 1_300

/**
 * Where in the bytes of a text, at or after `near`, a line begins that begins an event whatever stands above it. `undefined`: none is
 * there, or too far.
 */
export async function eventStart({ file, to }: Segment, near: number): Promise<number | undefined> {
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
  const end = Math.min(to, near + farthest)
  let isRecord = false
  for (let at = near; at < end; ) {
    const bytes = new Uint8Array(await file.slice(at, Math.min(at + piece, to)).arrayBuffer())
    const isLast = at + bytes.length >= to
    let next = bytes.length
    for (let stop = bytes.indexOf(newLine); stop >= 0; ) {
      const from = stop + 1
      if (from + telling > bytes.length && !isLast) {
        // The line goes on in the next piece, which begins with its line break.
        next = stop
        break
      }
      stop = bytes.indexOf(newLine, from)
      if (at + from >= to) return undefined
      const line = decoder.decode(bytes.subarray(from, Math.min(stop < 0 ? bytes.length : stop, from + telling)))
      if (lineRole(line, 0, line.length) === 'head') return at + from
      // Of two records in JSON at least the second is no answer's body.
      if (isRecord && line.startsWith('{"')) return at + from
      isRecord = line.startsWith('{"')
    }
    at += next
  }
  return undefined
}

const newLine = 10
