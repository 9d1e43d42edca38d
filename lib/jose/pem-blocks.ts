export interface PemBlock {
  label: string
  /** base64, in old encrypted keys behind header lines (RFC 1421). */
  body: string
  /** What stands before the block, such as openssl's "Bag Attributes". */
  before: string
}

const block = /-----BEGIN ([A-Z0-9 ]{1,40})-----([\s\S]*?)-----END \1-----/g

/** The whole blocks of a PEM text, in order. */
export function pemBlocks(text: string): PemBlock[] {
  let end = 0
  return Array.from(text.matchAll(block), (match) => {
    const [whole, label = '', body = ''] = match
    const before = text.slice(end, match.index)
    end = match.index + whole.length
    return { label, body, before }
  })
}
