import type { Fix, Gate } from '../gates/gate'

/** What a fix is called; `undefined` where its steps are the gate's own and it is only called by the gate's question. */
export const ownTitle = (fix: Pick<Fix, 'title'>, { question }: Pick<Gate, 'question'>): string | undefined =>
  fix.title === question ? undefined : fix.title
