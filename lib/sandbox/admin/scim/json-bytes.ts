const quote = 0x22
const backslash = 0x5c
/** By character code: 1 for what stands in a JSON string as it is. */
const plain = Uint8Array.from({ length: 0x80 }, (_, code) =>
  Number(code >= 0x20 && code < 0x7f && code !== quote && code !== backslash),
)
const unsafe = /[^ !#-[\]-~]/
/** Characters from which on a search for what is to be escaped and a native copy pay: certificates, not addresses. */
const long = 200

type Mark = '{' | '}' | '[' | ']' | ',' | ':'

/** Memory of an answer that has left, for the next one: to get it from the system takes as long as to write into it. */
let spare: Buffer | undefined
const mostSpare = 8_000_000

function takeSpare(): Buffer | undefined {
  const taken = spare
  spare = undefined
  return taken
}

/**
 * JSON as bytes, as it goes out. A page of a thousand applications is a hundred thousand short texts: put together as strings they
 * cost more than all the rest of the answer.
 */
export class JsonBytes {
  private buffer = takeSpare() ?? Buffer.allocUnsafe(16_384)
  /** How much is written. Less takes back what was written last. */
  length = 0
  private taken = 0

  /** What was written, as it stands: nothing may be written any more. */
  done(): Buffer {
    return this.buffer.subarray(0, this.length)
  }

  /** What was written since the last part was taken. It stays as it is, but may not be taken back any more. */
  part(): Buffer {
    const from = this.taken
    this.taken = this.length
    return this.buffer.subarray(from, this.length)
  }

  /** Bytes that were written and in no part yet. */
  get waiting(): number {
    return this.length - this.taken
  }

  /** What was written from there to there, once more. */
  repeat(from: number, to: number): void {
    this.reserve(to - from).copyWithin(this.length, from, to)
    this.length += to - from
  }

  /** What was written is not needed any more. */
  release(): void {
    if (this.buffer.length <= mostSpare && this.buffer.length > (spare?.length ?? 0)) spare = this.buffer
  }

  /** JSON that was put together before. */
  bytes(given: Buffer): void {
    this.reserve(given.length).set(given, this.length)
    this.length += given.length
  }

  /** One ASCII character, as it is. */
  mark(character: Mark): void {
    this.reserve(1)[this.length++] = character.charCodeAt(0)
  }

  /** Text that is known to be ASCII, as it is. */
  ascii(text: string): void {
    this.length += this.reserve(text.length).write(text, this.length, 'latin1')
  }

  /** A text as a JSON string. Nearly all are plain ASCII without quotes, which need no escaping. */
  string(text: string): void {
    if (text.length > long && !unsafe.test(text)) {
      this.reserve(text.length + 2)
      this.buffer[this.length++] = quote
      this.length += this.buffer.write(text, this.length, 'latin1')
      this.buffer[this.length++] = quote
    } else if (!this.short(text)) this.value(text)
  }

  /** Copies character by character, which for few is faster than a call out of JavaScript; says whether all were plain. */
  private short(text: string): boolean {
    const bytes = this.reserve(text.length + 2)
    let at = this.length
    bytes[at++] = quote
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index)
      if (plain[code] !== 1) return false
      bytes[at++] = code
    }
    bytes[at++] = quote
    this.length = at
    return true
  }

  /** Anything that JSON has, by the slow and sure way. */
  value(value: unknown): void {
    const text = JSON.stringify(value)
    this.length += this.reserve(text.length * 3).write(text, this.length)
  }

  /** Puts an ASCII character over one that was written. */
  overwrite(at: number, character: Mark): void {
    this.buffer[at] = character.charCodeAt(0)
  }

  private reserve(size: number): Buffer {
    if (this.length + size > this.buffer.length) {
      const larger = Buffer.allocUnsafe(Math.max(this.buffer.length * 4, this.length + size))
      this.buffer.copy(larger, 0, 0, this.length)
      this.buffer = larger
    }
    return this.buffer
  }
}
