import { closeSync, openSync, readSync } from 'node:fs'

const chunkSize = 1024 * 1024

/** A file line by line, without holding it whole: the snapshot of a large world is longer than a string may be. */
export function* readLines(path: string): Generator<string> {
  const descriptor = openSync(path, 'r')
  try {
    const chunk = Buffer.alloc(chunkSize)
    let rest: Buffer[] = []
    for (let size = readSync(descriptor, chunk); size > 0; size = readSync(descriptor, chunk)) {
      let start = 0
      for (let end = chunk.indexOf(10); end !== -1 && end < size; end = chunk.indexOf(10, start)) {
        yield Buffer.concat([...rest, chunk.subarray(start, end)]).toString('utf8')
        rest = []
        start = end + 1
      }
      if (start < size) rest.push(Buffer.from(chunk.subarray(start, size)))
    }
    if (rest.length > 0) yield Buffer.concat(rest).toString('utf8')
  } finally {
    closeSync(descriptor)
  }
}
