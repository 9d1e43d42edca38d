import { curlVerbose } from './curl-verbose'
import { har } from './har'
import type { Reader } from './reader'
import { stackTrace } from './stack-trace'

/** The first that knows a text unpacks it. */
const readers: readonly Reader[] = [har, curlVerbose, stackTrace]

interface Unpacking {
  text: string
  recognised: string[]
  ignored: string[]
}

/** Plain text of whatever tool wrote or exported this. */
export function unpack(text: string): Unpacking {
  const json = parsed(text)
  for (const { what, read } of readers) {
    const unpacked = read(text, json)
    if (unpacked) return { ...unpacked, recognised: [what] }
  }
  return { text, recognised: [], ignored: [] }
}

function parsed(text: string): unknown {
  if (!/^\s*[{[]/.test(text)) return undefined
  try {
    return JSON.parse(text)
  } catch {
    // It begins like JSON and is none, e.g. a log line.
    return undefined
  }
}
