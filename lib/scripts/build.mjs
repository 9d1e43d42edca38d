import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { compileSandbox } from './compile-sandbox.mjs'
import { ensureInstalled } from './install.mjs'
import { oneAtATime } from './one-at-a-time.mjs'
import { at, bin, runNode } from './project.mjs'
import { fingerprint } from './sources.mjs'

const marker = at('.next', 'assay-sources')
const programMarker = at('dist', 'assay-sources')

/** Builds the console and the programs beside it, unless the last build had the same sources. */
export async function ensureBuilt() {
  const sources = fingerprint()
  if (existsSync(marker) && readFileSync(marker, 'utf8') === sources) return
  console.log('Building …')
  rmSync(marker, { force: true })
  await ensurePrograms()
  const { code, output } = await runNode(bin.next, ['build'], { capture: true })
  if (code !== 0) {
    console.error(output)
    console.error('The build failed (see above).')
    process.exit(1)
  }
  writeFileSync(marker, sources)
}

/** The programs alone, for what needs neither the console nor Next. */
export async function ensurePrograms() {
  const sources = fingerprint()
  const isBuilt = () => existsSync(programMarker) && readFileSync(programMarker, 'utf8') === sources
  if (isBuilt()) return
  await oneAtATime(at('dist', 'building'), async () => {
    if (isBuilt()) return
    rmSync(programMarker, { force: true })
    await bundlePrograms()
    writeFileSync(programMarker, sources)
  })
}

/** Node 20 runs no TypeScript: what runs outside Next becomes one file each in `dist/`. */
async function bundlePrograms() {
  const { build } = await import('esbuild')
  mkdirSync(at('dist'), { recursive: true })
  const shared = {
    absWorkingDir: at('.'),
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    logLevel: 'warning',
  }
  const measuring = {
    bench: 'lib/bench/main.ts',
    peer: 'lib/bench/peer.ts',
    'explain-reader': 'lib/bench/explain-reader.ts',
    chaos: 'lib/bench/chaos/main.ts',
    matrix: 'lib/bench/matrix/main.ts',
  }
  await Promise.all([
    build({
      ...shared,
      entryPoints: Object.entries(measuring).map(([out, input]) => ({ out, in: input })),
      splitting: true,
      chunkNames: 'bench-[hash]',
      packages: 'external',
    }),
    bundleCommand(build, shared),
    bundleSandbox(build, shared),
  ])
}

/** In one piece and without the packages' folder, as it is started often. */
function bundleCommand(build, shared) {
  const { version } = JSON.parse(readFileSync(at('package.json'), 'utf8'))
  return build({
    ...shared,
    entryPoints: { assay: 'lib/command/main.ts', 'assay-reader': 'lib/command/explain/reader-thread.ts' },
    alias: { 'server-only': at('lib', 'server', 'server-only.stub.ts') },
    define: { VERSION: JSON.stringify(version) },
    // Packages of the older kind ask for Node's modules by `require`.
    banner: { js: "import { createRequire } from 'node:module'\nconst require = createRequire(import.meta.url)" },
  })
}

/**
 * A sandbox in somebody's tests is started often, and most of its start is reading code: so its packages are in the file, without
 * what it does not use, and what it runs until the first token is compiled beforehand. Function names stay, for stack traces. The
 * certificate generator is loaded only when a key is made.
 */
async function bundleSandbox(build, shared) {
  for (const name of readdirSync(at('dist'))) if (name.startsWith('sandbox-program')) rmSync(at('dist', name))
  const lean = {
    ...shared,
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
    minifyWhitespace: true,
    minifySyntax: true,
    // It is read as one byte a character.
    charset: 'ascii',
  }
  const { metafile } = await build({
    ...lean,
    entryPoints: { 'sandbox-program': 'lib/sandbox/main.ts' },
    entryNames: '[name]-[hash]',
    metafile: true,
    external: ['@peculiar/x509', 'reflect-metadata'],
    // A compiled script cannot import these when it needs them, so it requires them.
    supported: { 'dynamic-import': false },
    plugins: [withoutLanguages],
  })
  const program = basename(Object.keys(metafile.outputs)[0])
  await build({
    ...lean,
    entryPoints: { sandbox: 'lib/sandbox/compiled-main.ts' },
    define: { PROGRAM: JSON.stringify(program) },
  })
  await compileSandbox(at('dist', 'sandbox.cjs'))
}

const withoutLanguages = {
  name: 'zod without its forty languages',
  setup(build) {
    // Of an object that is imported by name nothing can be left out; of a namespace, what nobody reads.
    build.onLoad({ filter: /[\\/]lib[\\/]sandbox[\\/].*\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace("import { z } from 'zod'", "import * as z from 'zod'"),
      loader: 'ts',
    }))
  },
}

if (process.argv[1] === at('lib', 'scripts', 'build.mjs')) {
  await ensureInstalled()
  await ensureBuilt()
}
