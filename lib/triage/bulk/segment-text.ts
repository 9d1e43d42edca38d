import { type DecodePiece, decodePieces } from './decode-pieces'
import type { Segment } from './segments'

export interface TextPiece {
  text: string
  /** Of the file, so far as it was read for this piece. */
  bytes: number
}

/** As much as is in memory at once, twice: the next is read while one is worked on. */
const block = 500_000

/** The text of a stretch, piece by piece. */
export async function* segmentText(segment: Segment): AsyncGenerator<TextPiece> {
  if (segment.form === 'gzip') yield* unpacked(segment)
  else yield* plain(segment, decodePieces(segment.form))
}

async function* plain({ file, from, to }: Segment, decode: DecodePiece): AsyncGenerator<TextPiece> {
  const bytesAt = (at: number) => file.slice(at, Math.min(at + block, to)).arrayBuffer()
  let next = from < to ? bytesAt(from) : undefined
  for (let at = from; next; at += block) {
    const bytes = await next
    next = at + block < to ? bytesAt(at + block) : undefined
    // If whoever reads stops before the next piece, nobody is left to be told that it failed.
    next?.catch(() => undefined)
    yield { text: decode(new Uint8Array(bytes), false), bytes: bytes.byteLength }
  }
  yield { text: decode(new Uint8Array(), true), bytes: 0 }
}

async function* unpacked({ file }: Segment): AsyncGenerator<TextPiece> {
  let bytes = 0
  const counted = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
    transform(chunk, controller) {
      bytes += chunk.byteLength
      controller.enqueue(chunk)
    },
  })
  const reader = file.stream().pipeThrough(counted).pipeThrough(new DecompressionStream('gzip')).getReader()
  const decode = decodePieces('utf-8')
  try {
    let told = 0
    for (;;) {
      const { done, value } = await reader.read()
      if (done) break
      yield { text: decode(value, false), bytes: bytes - told }
      told = bytes
    }
    yield { text: decode(new Uint8Array(), true), bytes: bytes - told }
  } finally {
    await reader.cancel().catch(() => undefined)
  }
}
