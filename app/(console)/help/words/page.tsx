import type { Metadata } from 'next'
import { WordsPage } from '@/components/help/words-page'
import { words } from '@/lib/help/words'

export const metadata: Metadata = { title: 'Words' }

export default function Page() {
  return <WordsPage words={words} />
}
