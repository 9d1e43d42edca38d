import { Button } from '@/components/ui/button'
import { Glyph } from '@/components/ui/glyph'
import type { Judgement } from '@/lib/gates/verdict'
import { askWords } from '@/lib/triage/ask-words'
import type { Answered } from '@/lib/triage/judge-answered'

interface Props {
  question: Judgement['question']
  answered: readonly Answered[]
  onAnswer: (answer: string) => void
  onTakeBack: () => void
  /** On which side of it the ladder stands. */
  ladder: 'above' | 'below'
}

/** The one question that separates what is left, and what was answered so far. */
export function QuestionRow({ question, answered, onAnswer, onTakeBack, ladder }: Props) {
  if (!question && answered.length === 0) return null
  return (
    <section
      aria-label="The question that separates them"
      className={`grid gap-3 border-line px-4 py-3.5 ${ladder === 'above' ? 'border-t' : 'border-b'}`}
    >
      {answered.map(({ fact, answer }, position) => (
        <p key={fact} className="flex flex-wrap items-center gap-x-2 gap-y-1 text-soft">
          <Glyph name="tick" className="size-3.5 text-open" />
          {askWords(fact)} <span className="font-semibold text-ink">{answer}</span>
          {position === answered.length - 1 && (
            <Button look="quiet" small onClick={onTakeBack}>
              Take it back
            </Button>
          )}
        </p>
      ))}
      {question && (
        <div className={hasSentences(question) ? 'grid gap-2.5' : 'flex flex-wrap items-center gap-x-4 gap-y-2.5'}>
          <p className="max-w-[72ch]">
            <span className="font-semibold">Ask:</span> {askWords(question.fact)}
          </p>
          <ul className={hasSentences(question) ? 'grid justify-items-start gap-1.5' : 'flex flex-wrap gap-2'}>
            {question.options.map(({ answer, leaves }) => (
              <li key={answer}>
                <Button onClick={() => onAnswer(answer)} title={leavesWords(leaves.length)} className="text-start!">
                  {answer}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      )}
    </section>
  )
}

/** Two short answers fit beside the question; more stand below each other. */
const hasSentences = ({ options }: NonNullable<Judgement['question']>) => options.length > 2

const leavesWords = (count: number) => {
  if (count === 0) return 'leaves no gate we know'
  return count === 1 ? 'leaves one gate' : `leaves ${count} gates`
}
