import type { Sequence, Step } from './sequence'

/** The same diagram for a wiki or a ticket (mermaid.js.org). It holds what the page shows masked, and no more. */
export function mermaidText({ lanes, steps, ahead }: Sequence): string {
  const lines = [
    'sequenceDiagram',
    'autonumber',
    ...lanes.map(({ id, name }) => `participant ${idOf(id)} as ${escaped(name)}`),
    ...steps.flatMap(stepLines),
    ...(ahead === undefined
      ? []
      : [`Note over ${[lanes[0], lanes.at(-1)].map((lane) => idOf(lane?.id ?? '')).join(',')}: ${escaped(ahead)}`]),
  ]
  return `${lines.map((line, at) => (at === 0 ? line : `  ${line}`)).join('\n')}\n`
}

function stepLines({ from, to, says, values, took, stop }: Step): string[] {
  const text = [says + (took === undefined ? '' : ` (${took})`), ...values.map(([name, value]) => `${name}: ${value}`)]
  const arrow = stop ? '--x' : isAnswer(from, to) ? '-->>' : '->>'
  return [
    `${idOf(from)}${arrow}${idOf(to)}: ${text.map(escaped).join('<br/>')}`,
    ...(stop ? [`Note over ${[...new Set([idOf(from), idOf(to)])].join(',')}: Shut here. ${escaped(stop.says)}`] : []),
  ]
}

const isAnswer = (from: Step['from'], to: Step['to']) =>
  from !== to && (to === 'browser' || from === 'domain' || from === 'service')

/** A hyphen in an id would begin an arrow. */
const idOf = (lane: string) => lane.replaceAll('-', '_')

/** A semicolon ends a line, `#` begins an entity, and brackets may be markup. */
const escaped = (text: string) =>
  text.replace(/[#;<>]/g, (character) => `#${character.charCodeAt(0)};`).replace(/\s+/g, ' ')
