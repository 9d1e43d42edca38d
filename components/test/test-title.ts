import { ladderTitle } from '@/components/ladder/ladder-title'
import type { Judgement } from '@/lib/gates/verdict'

export type Progress =
  | 'nothing sent'
  | 'sending'
  /** A token came, and the service was not asked yet. */
  | 'token only'
  | 'calling'
  | 'answered'

interface Case {
  isSending: boolean
  isSent: boolean
  isCalling: boolean
  /** There is a token, and a service to try it on. */
  isCallable: boolean
  isCalled: boolean
}

export function progressOf({ isSending, isSent, isCalling, isCallable, isCalled }: Case): Progress {
  if (isSending) return 'sending'
  if (!isSent) return 'nothing sent'
  if (isCalling) return 'calling'
  return isCallable && !isCalled ? 'token only' : 'answered'
}

/** The ladder's headline. A token alone proves nothing about the service, however open its gates look from here. */
export function caseTitle(progress: Progress, judgement: Judgement): string {
  switch (progress) {
    case 'nothing sent':
      return 'Nothing sent yet'
    case 'sending':
      return 'Sending …'
    case 'token only':
    case 'calling':
      return judgement.outcome === 'stopped' ? ladderTitle(judgement) : 'A token came: nothing shut so far'
    case 'answered':
      return ladderTitle(judgement)
  }
}

/** What the tab says while the page is in the background; `undefined`: its plain title. */
export function tabTitle(progress: Progress, judgement: Judgement): string | undefined {
  if (progress === 'nothing sent') return undefined
  if (progress === 'calling') return 'Calling …'
  return progress === 'answered' && judgement.outcome === 'passed' ? 'It works' : caseTitle(progress, judgement)
}
