import type { AppView } from '../queries/shapes/app-view'
import type { WidthFinding } from './width'

/** How wide, in words and a count; no score, as nobody could say what it means. */
export function howWide({ roles, settings }: AppView, findings: readonly WidthFinding[]): string {
  const wide = findings.filter(({ severity }) => severity !== 'look')
  const everything = wide.filter(({ severity }) => severity === 'everything').length
  const unknown = roles === null || settings === null
  if (wide.length === 0)
    return unknown
      ? 'As far as it could be looked at, nothing is wider than it need be.'
      : 'Nothing is wider than it need be.'
  const rest =
    everything === 0
      ? ''
      : everything === wide.length
        ? `, ${everything === 1 ? 'and that opens' : 'and all of them open'} what its work has nothing to do with`
        : `, ${everything} of them ${everything === 1 ? 'opens' : 'open'} what its work has nothing to do with`
  return `${wide.length === 1 ? 'One thing is' : `${wide.length} things are`} wider than need be${rest}.`
}
