import type { Judgement } from '@/lib/gates/verdict'

/** The finding in one sentence, and what to do next where the ladder does not say it. */
export interface Headline {
  title: string
  todo?: string
}

export function headline({ outcome, cause, candidates, next, question }: Judgement): Headline {
  if (cause) return { title: `${causeWords[cause.by]}${nextWords(next.length)}` }
  if (candidates.length > 0)
    return question
      ? { title: `${candidates.length} gates fit this; one question separates them.` }
      : {
          title: `${candidates.length} gates fit this, and nothing here separates them.`,
          todo: 'Open each to see what would tell, and paste that here as well.',
        }
  switch (outcome) {
    case 'passed':
      return { title: 'This call got through: no gate is shut.' }
    case 'stopped':
      return {
        title: 'It was refused, but no gate we know answers like this.',
        todo: 'Paste the whole answer with its status line and headers; the cause may also lie before the service, in a gateway or proxy.',
      }
    case 'open-so-far':
      return {
        title: 'Nothing wrong can be seen in this.',
        todo: 'Paste what was answered as well, with its status and body: the answer is what tells the gates apart.',
      }
  }
}

const causeWords = {
  answer: 'The answer itself names the gate.',
  check: 'One gate is shut, and what you pasted shows it.',
  elimination: 'One gate is left: all others that answer like this are ruled out.',
  none: 'One gate is shut.',
}

const nextWords = (count: number) => {
  if (count === 0) return ''
  return count === 1 ? ' One more will stop you next.' : ` ${count} more will stop you next.`
}
