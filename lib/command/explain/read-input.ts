import { createReadStream, statSync } from 'node:fs'
import { mostExplained } from '../../triage/explain-text'
import { Mistake } from '../mistake'
import type { Terminal } from '../terminal'

/** A file or standard input, as text, piece by piece. Bytes that are no UTF-8 become replacement characters. */
export function openInput(name: string, terminal: Terminal): AsyncIterable<string> {
  if (name === '-') return decoded(terminal.stdin as AsyncIterable<Uint8Array | string>)
  checkFile(name)
  return decoded(createReadStream(name))
}

/** Throws a sentence where there is none. */
export function checkFile(name: string): void {
  try {
    if (statSync(name).isDirectory()) throw new Mistake(`"${name}" is a folder; name a file, or - for standard input.`)
  } catch (thrown) {
    if (thrown instanceof Mistake) throw thrown
    throw unreadable(name, thrown)
  }
}

const unreadable = (name: string, thrown: unknown): Mistake => {
  const { code = '' } = thrown as NodeJS.ErrnoException
  return code === 'ENOENT' || code === 'ENOTDIR'
    ? new Mistake(`There is no file "${name}".`)
    : new Mistake(`"${name}" cannot be read (${code || 'unknown reason'}).`)
}

async function* decoded(chunks: AsyncIterable<Uint8Array | string>): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  try {
    for await (const chunk of chunks) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk
      decoder ??= new TextDecoder(encodingOf(bytes))
      yield decoder.decode(bytes, { stream: true })
    }
  } catch (thrown) {
    throw unreadable('the input', thrown)
  }
  const rest = decoder?.decode()
  if (rest) yield rest
}

/** What Windows PowerShell writes by `>` begins with a mark of its own. */
const encodingOf = ([first, second]: Uint8Array): 'utf-16le' | 'utf-8' =>
  first === 0xff && second === 0xfe ? 'utf-16le' : 'utf-8'

/** The whole text, or what was read of one that is too long, with the rest. */
export async function beginning(input: AsyncIterable<string>): Promise<{ text: string; rest?: AsyncIterator<string> }> {
  const iterator = input[Symbol.asyncIterator]()
  const pieces: string[] = []
  let length = 0
  for (;;) {
    const { done, value } = await iterator.next()
    if (done) return { text: pieces.join('') }
    pieces.push(value)
    length += value.length
    if (length > mostExplained) return { text: pieces.join(''), rest: iterator }
  }
}

/** The same as one. */
export async function* joined(
  text: string,
  rest: AsyncIterable<string> | AsyncIterator<string>,
): AsyncGenerator<string> {
  if (text !== '') yield text
  if (Symbol.asyncIterator in rest) yield* rest
  else yield* { [Symbol.asyncIterator]: () => rest }
}

export async function wholeText(pieces: AsyncIterable<string>): Promise<string> {
  let text = ''
  for await (const piece of pieces) text += piece
  return text
}
