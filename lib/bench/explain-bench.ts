import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { explainDecoding } from './explain-decoding'
import { explainReading } from './explain-reading'
import { explainSignatures } from './explain-signatures'

/** What Explain costs beside what it cannot do without: decoding, verifying, and finding tokens in a file. */
export async function explainBench({ isQuick }: { isQuick: boolean }): Promise<void> {
  const readerFile = join(dirname(fileURLToPath(import.meta.url)), 'explain-reader.mjs')
  const decoding = explainDecoding(isQuick ? 2_000 : 16_000, isQuick ? 5 : 11)
  const signatures = await explainSignatures(isQuick ? 300 : 16_000, isQuick ? 3 : 9, readerFile)
  const reading = await explainReading(
    isQuick
      ? { megabytes: [2, 8], distinct: 1_600, rounds: 1 }
      : { megabytes: [76, 200, 400], distinct: 16_000, rounds: 5 },
    readerFile,
  )
  console.log(JSON.stringify({ ...decoding, ...signatures, ...reading }))
}
