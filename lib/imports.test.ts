import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { describe, expect, test } from 'vitest'

const root = resolve(import.meta.dirname, '..')

/** Parts that run in a browser: no I/O, no clock, no chance. */
const pure = [
  'lib/result',
  'lib/facts',
  'lib/jose',
  'lib/gates',
  'lib/triage',
  'lib/providers',
  'lib/handoff',
  'lib/pitfalls',
  'lib/probes',
  'lib/endpoint',
  'lib/width',
  'lib/setup/adviser',
  'lib/keys',
  'lib/checks',
  'lib/snapshot',
  'lib/help',
  'lib/search',
  'lib/setup/desired',
  'lib/setup/plan',
  'lib/setup/recipes',
  'lib/command/spec',
  // How a client is made by hand; what has a certificate in it needs Node.
  'lib/setup/by-hand/create-app',
  'lib/setup/by-hand/activate-app',
  'lib/setup/by-hand/grant-role',
  'lib/setup/by-hand/client-words',
  'lib/setup/by-hand/domain-app-id',
  'lib/setup/by-hand/ways',
  'lib/setup/steps/app-words',
]

/** Who may import what at run time. `import type` may point upward; packages are judged apart. Longest prefix wins. */
const laws: Record<string, string[]> = {
  ...Object.fromEntries(pure.map((part) => [part, pure])),
  'lib/domain': [...pure, 'lib/domain'],
  'lib/setup': [...pure, 'lib/domain', 'lib/setup'],
  'lib/store': ['lib/result', 'lib/store'],
  'lib/sandbox': ['lib/result', 'lib/sandbox'],
  'lib/queries': [...pure, 'lib/queries'],
  // What answers may be, and by which call a token is tried, is said once: where the console's API and pages have it.
  'lib/command': [
    ...pure,
    'lib/domain',
    'lib/setup',
    'lib/server/answers-input',
    'components/test/proof-calls',
    'lib/command',
  ],
  'lib/server': [...pure, 'lib/domain', 'lib/setup', 'lib/store', 'lib/sandbox', 'lib/server'],
  'lib/bench': ['lib/'],
  // It goes the way of the Test page, with the page's own parts.
  'lib/bench/matrix': ['lib/', 'components/test'],
  'components/ui': ['components/ui'],
  components: [...pure, 'lib/queries', 'components'],
  app: [...pure, 'lib/queries', 'lib/server', 'components', 'app'],
}

interface Import {
  file: string
  target: string
  isType: boolean
}

const files = ['app', 'components', 'lib']
  .flatMap((top) => readdirSync(join(root, top), { recursive: true, encoding: 'utf8' }).map((name) => join(top, name)))
  .map((name) => name.split(sep).join('/'))
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$|\.d\.ts$|-fixtures?\.ts$/.test(name))

const importsOf = (file: string): Import[] => {
  const source = readFileSync(join(root, file), 'utf8')
  const found: Import[] = []
  const statement = /^(?:import|export)\s+(type\s)?[^'"]*?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/gm
  for (const [, typeOnly, from, lazily] of source.matchAll(statement)) {
    const target = from ?? lazily
    if (target) found.push({ file, target: resolved(file, target), isType: Boolean(typeOnly) })
  }
  return found
}

const resolved = (file: string, target: string) => {
  if (target.startsWith('@/')) return target.slice(2)
  if (target.startsWith('.'))
    return relative(root, resolve(root, dirname(file), target))
      .split(sep)
      .join('/')
  return target
}

const isOurs = (target: string) => /^(app|components|lib)\//.test(target)

const within = (target: string, part: string) =>
  target === part || target.startsWith(part.endsWith('/') ? part : `${part}/`) || target.startsWith(`${part}.`)

const lawFor = (file: string) => {
  const part = Object.keys(laws)
    .filter((candidate) => within(file, candidate))
    .sort((a, b) => b.length - a.length)[0]
  return part === undefined ? undefined : { part, may: laws[part] ?? [] }
}

/** In their texts: what these write runs elsewhere, and does all of that. */
const writesPrograms = ['lib/handoff/node-caller.ts', 'lib/handoff/postman/sign-script.ts']

const isPure = (file: string) => pure.some((part) => within(file, part))

describe('import laws', () => {
  const imports = files.flatMap(importsOf)

  test('there is something to judge', () => {
    expect(files.length).toBeGreaterThan(50)
    expect(imports.filter(({ target }) => isOurs(target)).length).toBeGreaterThan(100)
  })

  test('no part imports what lies above it', () => {
    const broken = imports
      .filter(({ target, isType }) => isOurs(target) && !isType)
      .flatMap(({ file, target }) => {
        const law = lawFor(file)
        if (!law || law.may.some((part) => within(target, part))) return []
        return [`${file} imports ${target}, but ${law.part} may import only: ${law.may.join(', ')}`]
      })
    expect(broken).toEqual([])
  })

  test('the sandbox shares not even types of gates or domain', () => {
    const broken = imports
      .filter(
        ({ file, target }) => within(file, 'lib/sandbox') && /^lib\/(gates|domain|jose|setup|triage)\b/.test(target),
      )
      .map(({ file, target }) => `${file} imports ${target}`)
    expect(broken).toEqual([])
  })

  test('pure parts touch neither Node, the network, the clock nor chance', () => {
    const forbidden = /\bfrom 'node:|\bfetch\(|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bperformance\.now\(/
    const broken = files
      .filter((file) => isPure(file) && !writesPrograms.includes(file))
      .flatMap((file) => {
        const line = readFileSync(join(root, file), 'utf8')
          .split('\n')
          .find((text) => forbidden.test(text) && !/^\s*(\*|\/\/)/.test(text))
        return line === undefined ? [] : [`${file}: ${line.trim()}`]
      })
    expect(broken).toEqual([])
  })

  test('what belongs to the server says so in its first import', () => {
    const broken = files
      .filter((file) => (within(file, 'lib/server') || within(file, 'lib/store')) && !file.endsWith('.stub.ts'))
      .filter((file) => !/^import 'server-only'$/m.test(readFileSync(join(root, file), 'utf8')))
    expect(broken).toEqual([])
  })
})
