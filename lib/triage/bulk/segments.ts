import { eventStart } from './event-start'

/** How the bytes of a file are to be read. */
export type Form = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gzip'

/** What can be read from anywhere: a `Blob`, or a file on the disk. */
export interface Bytes {
  readonly size: number
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> }
  stream(): ReadableStream<Uint8Array<ArrayBuffer>>
}

/** A stretch of one file, from the first byte of a line that begins an event to before the first of another. */
export interface Segment<File extends Bytes = Bytes> {
  file: File
  form: Form
  from: number
  to: number
}

/** Less is read as fast by one. */
const leastToShare = 4_000_000

/**
 * Shares files out among so many readers, in their order: each gets about as many bytes, and no event is cut. Text alone can be cut;
 * what is packed, or has two bytes a character, is read whole by one.
 */
export async function shareOut<File extends Bytes>(
  files: readonly File[],
  readers: number,
): Promise<Segment<File>[][]> {
  const whole = await Promise.all(
    files.map(async (file): Promise<Segment<File>> => ({ file, form: await formOf(file), from: 0, to: file.size })),
  )
  const total = files.reduce((sum, { size }) => sum + size, 0)
  if (readers < 2 || total < leastToShare) return [whole]
  const shares: Segment<File>[][] = [[]]
  let taken = 0
  for (const segment of whole) {
    let rest = segment
    while (shares.length < readers) {
      const wanted = (total * shares.length) / readers - taken
      if (wanted >= rest.to - rest.from) break
      const cut =
        rest.form === 'utf-8' && wanted > 0 ? await eventStart(rest, rest.from + Math.floor(wanted)) : undefined
      if (cut !== undefined) {
        shares.at(-1)?.push({ ...rest, to: cut })
        taken += cut - rest.from
        rest = { ...rest, from: cut }
      }
      shares.push([])
      if (cut === undefined) break
    }
    shares.at(-1)?.push(rest)
    taken += rest.to - rest.from
  }
  return shares.filter((share) => share.length > 0)
}

async function formOf(file: Bytes): Promise<Form> {
  const [first, second] = new Uint8Array(await file.slice(0, 2).arrayBuffer())
  if (first === 0x1f && second === 0x8b) return 'gzip'
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
}
