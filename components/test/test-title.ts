import { ladderTitle } from '@/components/ladder/ladder-title'
import type { Judgement } from '@/lib/gates/verdict'

interface Case {
  isSending: boolean
  isCalling: boolean
  isSent: boolean
  judgement: Judgement
}

/** What the tab says while the page is in the background; `undefined`: its plain title. */
export function testTitle({ isSending, isCalling, isSent, judgement }: Case): string | undefined {
  if (isSending) return 'Sending …'
  if (isCalling) return 'Calling …'
  if (!isSent) return undefined
  return judgement.outcome === 'passed' ? 'It works' : ladderTitle(judgement)
}
