import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { commandLineOptions } from './command-line-options'
import { Mistake, parseJson } from './http/check'
import type { ListenOptions } from './listen'
import { checkHostname } from './listening-host'
import type { SandboxOptions } from './sandbox-types'
import { type WorldName, worldNames } from './worlds/origin'
import type { WorldSeed } from './worlds/seed-format'

export const help = `npm run sandbox -- [options]

Plays OCI IAM identity domains and the services behind them. When ready it prints one line of JSON: its domains, administrators, users,
services, and the token for /control. It ends on Ctrl-C.

${commandLineOptions.map(([option, says]) => `  ${option.padEnd(20)} ${says}`).join('\n')}
`

export interface CommandLine {
  sandbox: SandboxOptions
  /** Where the world or the state was read from, for messages about what stands in it. */
  file?: string
  listen: ListenOptions
}

/** What somebody typed; `undefined` when they asked for help. Throws a sentence. */
export function readCommandLine(args: string[]): CommandLine | undefined {
  const values = parsed(args)
  if (values.help) return undefined
  const { hostname = '127.0.0.1', 'exposed-to-network': isExposedToNetwork = false } = values
  checkHostname(hostname, isExposedToNetwork)
  if (values.apps !== undefined && values.world !== 'large')
    throw new Mistake('--apps goes with --world large only. Leave it out, or name that world.')
  if (values.folder === '') throw new Mistake('--folder needs the name of a folder.')
  const file = values.import ?? (worldNames.some((name) => name === values.world) ? undefined : values.world)
  return {
    ...given('file', file),
    listen: { port: wholeNumber('--port', values.port, 65_535) ?? 0, hostname, isExposedToNetwork },
    sandbox: {
      ...given('folder', values.folder),
      ...given('apps', wholeNumber('--apps', values.apps, 1_000_000)),
      ...given('world', values.world === undefined ? undefined : worldNamed(values.world)),
      ...given('state', values.import === undefined ? undefined : jsonFile(values.import)),
    },
  }
}

function parsed(args: string[]) {
  const text = { type: 'string' } as const
  const flag = { type: 'boolean' } as const
  const options = {
    port: text,
    world: text,
    apps: text,
    folder: text,
    import: text,
    hostname: text,
    'exposed-to-network': flag,
    help: { ...flag, short: 'h' },
  } as const
  try {
    return parseArgs({ args, options }).values
  } catch (thrown) {
    // Some of Node's messages go on for lines, and end with a full stop or without.
    const [said = ''] = (thrown instanceof Error ? thrown.message : String(thrown)).split('\n')
    throw new Mistake(`${said.replace(/\.$/, '')}. --help lists the options.`)
  }
}

const given = <K extends string, V>(key: K, value: V | undefined): { [key in K]?: V } =>
  (value === undefined ? {} : { [key]: value }) as { [key in K]?: V }

function wholeNumber(option: string, value: string | undefined, max: number): number | undefined {
  if (value === undefined) return undefined
  if (!/^\d+$/.test(value) || Number(value) > max)
    throw new Mistake(`${option} must be a whole number up to ${max}, not "${value}".`)
  return Number(value)
}

/** Checked when the world is opened, as a state is. */
function worldNamed(world: string): WorldName | WorldSeed {
  const name = worldNames.find((known) => known === world)
  return name ?? (jsonFile(world, `"${world}" is neither a world (${worldNames.join(', ')}) nor a file.`) as WorldSeed)
}

const jsonFile = (path: string, missing = `There is no file "${path}".`): unknown =>
  parseJson(textOf(path, missing), path)

function textOf(path: string, missing: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (thrown) {
    const { code, message } = thrown as NodeJS.ErrnoException
    if (code === 'ENOENT' || code === 'ENOTDIR') throw new Mistake(missing)
    if (code === 'EISDIR') throw new Mistake(`"${path}" is a folder; name a JSON file.`)
    throw new Mistake(`"${path}" cannot be read: ${message}.`)
  }
}
