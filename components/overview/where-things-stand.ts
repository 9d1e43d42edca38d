import type { RunView } from '@/lib/queries/shapes/setup'

type Standing = Pick<RunView, 'status' | 'receipt'>

/** One sentence on what was set up: what waits for a person comes first. */
export function whereThingsStand(runs: readonly Standing[]): string {
  const count = (...wanted: RunView['status'][]) => runs.filter(({ status }) => wanted.includes(status)).length
  const waiting = count('waiting', 'stopped', 'stuck')
  const moving = count('running', 'undoing')
  const secrets = runs.filter(({ receipt }) => receipt?.secretState === 'held').length
  const said = [
    waiting > 0 && `${setups(waiting)} ${waiting === 1 ? 'waits' : 'wait'} for a person.`,
    moving > 0 && `${setups(moving)} ${moving === 1 ? 'is' : 'are'} under way.`,
    waiting + moving === 0 && `${setups(count('done'))} done, nothing waits for a person.`,
    secrets > 0 &&
      `${secrets} client ${secrets === 1 ? 'secret was' : 'secrets were'} not taken yet; the console keeps each for 24 hours.`,
  ]
  return said.filter(Boolean).join(' ')
}

const setups = (count: number) => `${count} ${count === 1 ? 'setup' : 'setups'}`
