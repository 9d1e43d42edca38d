import { exposure } from './listening-host'
import { worldNames } from './worlds/origin'

/** As `--help` and the page on the command tell them. */
export const commandLineOptions: readonly (readonly [option: string, says: string])[] = [
  ['--port N', 'port; without it, or when it is taken, any free one (the printed line has it)'],
  [
    '--world NAME|FILE',
    `${worldNames.join(', ')} (the first without it), or a JSON file (lib/sandbox/README.md says of what form)`,
  ],
  ['--apps N', 'number of applications of the world "large"; 10000 without it'],
  ['--folder DIR', 'keeps the world there; without it, it ends with the process'],
  ['--import FILE', 'begins with a state that GET /control/state gave'],
  ['--hostname H', 'address to listen on; 127.0.0.1 without it'],
  ['--exposed-to-network', `allows a --hostname that others can reach. ${exposure}`],
  ['-h, --help', 'this text'],
]
