import { createReadStream } from 'node:fs'
import { type FileHandle, open } from 'node:fs/promises'
import { Readable } from 'node:stream'
import type { Bytes } from '../../triage/bulk/segments'

/** A file that can be read from anywhere, and is closed at the end. */
export async function openBytes(path: string): Promise<Bytes & { close: () => Promise<void> }> {
  const handle = await open(path)
  const { size } = await handle.stat()
  return {
    size,
    slice: (from, to) => ({ arrayBuffer: () => readAll(handle, from, Math.min(to, size)) }),
    stream: () => Readable.toWeb(createReadStream(path)) as ReadableStream<Uint8Array<ArrayBuffer>>,
    close: () => handle.close(),
  }
}

async function readAll(handle: FileHandle, from: number, to: number): Promise<ArrayBuffer> {
  const bytes = new Uint8Array(Math.max(0, to - from))
  let at = 0
  while (at < bytes.length) {
    const { bytesRead } = await handle.read(bytes, at, bytes.length - at, from + at)
    // Somebody made it shorter meanwhile.
    if (bytesRead === 0) return bytes.buffer.slice(0, at)
    at += bytesRead
  }
  return bytes.buffer
}
