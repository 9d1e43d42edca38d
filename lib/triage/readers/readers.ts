import { bruno } from './bruno'
import { curlVerbose } from './curl-verbose'
import { har } from './har'
import { httpFile } from './http-file'
import { insomnia } from './insomnia'
import { jsonDocuments } from './json-documents'
import { oicConnection } from './oic-connection'
import { oicFault } from './oic-fault'
import { postman } from './postman'
import type { Reader } from './reader'
import { stackTrace } from './stack-trace'

/** Files of tools, whole: read before anything is mended in them. */
const files: readonly Reader[] = [har, postman, insomnia, oicConnection, oicFault, bruno, httpFile]

/** What programs print. */
const prints: readonly Reader[] = [curlVerbose, stackTrace]

interface Unpacking {
  text: string
  recognised: string[]
  ignored: string[]
  unjudged?: string[]
}

/** Plain text of whatever tool saved or exported this. */
export const unpackFile = (text: string): Unpacking => unpack(files, text, jsonDocuments(text))

/** Plain text of what a program printed around it. */
export const unpackPrint = (text: string): Unpacking => unpack(prints, text, [])

/** The first that knows a text unpacks it. */
function unpack(readers: readonly Reader[], text: string, documents: readonly unknown[]): Unpacking {
  const [json, several] = documents.length > 1 ? [undefined, documents] : [documents[0], []]
  for (const { what, read } of readers) {
    const unpacked = read(text, json, several)
    if (unpacked) return { ...unpacked, recognised: [what] }
  }
  return { text, recognised: [], ignored: [] }
}
