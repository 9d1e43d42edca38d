import { factWords } from './case-words'

/** `app.allowedScopes` as a person would say it: "the client’s application › allowedScopes". What is no fact stays as it is. */
export function evidencePlace(at: string): string {
  const [fact = '', ...path] = at.split('.')
  const words = Object.entries(factWords).find(([name]) => name === fact)?.[1]
  return words === undefined ? at : [words, path.join('.')].filter(Boolean).join(' › ')
}
