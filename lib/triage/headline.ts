import { endsInToken } from '../gates/answers-at'
import { catalogue } from '../gates/catalogue'
import type { Judgement, Verdict } from '../gates/verdict'

/** The finding in one sentence, and what to do next where the ladder does not say it. */
export interface Headline {
  title: string
  todo?: string
}

/** `isTold`: the judgement rests on what the person answered, too. */
export function headline(judgement: Judgement, isTold = false): Headline {
  const { outcome, cause, candidates, next, question } = judgement
  if (cause && isTold && cause.by === 'elimination')
    return { title: `Going by your answer, one gate is left.${nextWords(next.length)}` }
  if (cause) return { title: `${causeWords[cause.by]}${nextWords(next.length)}` }
  if (candidates.length > 0)
    return question
      ? { title: `${candidates.length} gates fit this; ${questionWords(question)}` }
      : {
          title: `${candidates.length} gates fit this, and nothing here separates them.`,
          todo: 'Open each to see what would tell, and paste that here as well.',
        }
  if (isTold)
    return {
      title: 'Going by your answers, it is none of the gates we know.',
      todo: 'Take an answer back if one was a guess. The cause may also lie before the service, in a gateway or proxy.',
    }
  switch (outcome) {
    case 'passed':
      return isTokenAlone(judgement)
        ? {
            title: 'The domain gave a token: no gate is shut up to there.',
            todo: 'Whether a service takes it, only the service’s answer tells. Paste that as well if the call fails.',
          }
        : { title: 'This call got through: no gate is shut.' }
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

/** Where an answer leaves several, there is another question behind it. */
const questionWords = ({ options }: NonNullable<Judgement['question']>) =>
  options.every(({ leaves }) => leaves.length <= 1) ? 'one question separates them.' : 'a question narrows them down.'

/** A token came, and nothing is known of a service's answer to it. */
function isTokenAlone({ verdicts }: Judgement): boolean {
  const passed = verdicts.filter(({ by }) => by === 'answer')
  return passed.length > 0 && passed.every(comesBeforeToken)
}

const stages = new Map(catalogue.map(({ id, stage }) => [id, stage]))

const comesBeforeToken = ({ gateId }: Verdict) => {
  const stage = stages.get(gateId)
  return stage !== undefined && endsInToken(stage)
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
