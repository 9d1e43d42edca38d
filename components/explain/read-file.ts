import { err, ok, type Result } from '@/lib/result'

/** From here on a file is a log, and is read in parts by a page of its own. Bytes. */
export const bigFile = 2_000_000

/** A file's text, or one sentence: why there is none, and what to do. */
export async function readFile(file: File): Promise<Result<string, string>> {
  let bytes: Uint8Array
  try {
    bytes = new Uint8Array(await file.arrayBuffer())
  } catch {
    return err('The browser may not read it: is it a folder, or was it moved? Choose it again.')
  }
  if (bytes.length === 0) return err('It is empty.')
  const kind = kinds.find(({ begins }) => begins.every((byte, at) => bytes[at] === byte))
  if (kind) return err(kind.says)
  const text = decoded(bytes)
  return text === undefined ? err('It is no text. Save it as text, HAR or JSON first.') : ok(text)
}

const ofAscii = (text: string) => [...text].map((each) => each.charCodeAt(0))
const picture = 'It is a picture. Copy the words in it, and paste them here.'

/** What people drop that is no text, by its first bytes, and what to do with it. */
const kinds: readonly { begins: readonly number[]; says: string }[] = [
  { begins: [0x89, ...ofAscii('PNG')], says: picture },
  { begins: [0xff, 0xd8, 0xff], says: picture },
  { begins: ofAscii('GIF8'), says: picture },
  { begins: ofAscii('%PDF-'), says: 'It is a PDF. Copy the text in it, and paste it here.' },
  {
    begins: [...ofAscii('PK'), 3, 4],
    says: 'It is packed, as ZIP or an Office document. Unpack or open it, and drop or paste the text in it.',
  },
  { begins: [0x1f, 0x8b], says: 'It is packed with gzip. Unpack it, or drop it on the page “Many at once”.' },
]

/** UTF-8, or what Windows saves with a mark at its beginning. */
function decoded(bytes: Uint8Array): string | undefined {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined
  try {
    const text = new TextDecoder(wide ?? 'utf-8', { fatal: true }).decode(bytes)
    return text.includes('\0') ? undefined : text
  } catch {
    // Older programs write one byte a character; anything else has bytes that no text has.
    return bytes.some(isControl) ? undefined : new TextDecoder('windows-1252').decode(bytes)
  }
}

/** All but tabulators, line ends and the escape of a terminal's colours. */
const isControl = (byte: number) => byte < 9 || (byte > 13 && byte < 32 && byte !== 27)
