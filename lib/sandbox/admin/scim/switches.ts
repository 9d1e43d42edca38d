/** Digits of base 3 that a number holds exactly. */
const most = 33
const mostTexts = 1_000

/**
 * The members of an object that are true or false, of which an application has thirty: which are there and how is one number (a
 * digit each: absent, false, true), and what each number looks like as JSON is put together once.
 */
export class Switches {
  private names: string[] = []
  private texts = new Map<number, Buffer>()

  /** What the member adds to the number when it is false, and twice when it is true; 0 when there is no room for it. */
  weigh(name: string): number {
    return this.names.length < most ? 3 ** (this.names.push(name) - 1) : 0
  }

  /** `,"active":true,"isOAuthClient":false…` */
  textOf(sum: number): Buffer {
    const known = this.texts.get(sum)
    if (known) return known
    const text = Buffer.from(this.names.map((name, place) => member(name, Math.floor(sum / 3 ** place) % 3)).join(''))
    if (this.texts.size >= mostTexts) this.texts.clear()
    this.texts.set(sum, text)
    return text
  }
}

const member = (name: string, digit: number): string =>
  digit === 0 ? '' : `,${JSON.stringify(name)}:${digit === 2 ? 'true' : 'false'}`
