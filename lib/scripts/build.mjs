import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { ensureInstalled } from './install.mjs'
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
  if (existsSync(programMarker) && readFileSync(programMarker, 'utf8') === sources) return
  rmSync(programMarker, { force: true })
  await bundlePrograms()
  writeFileSync(programMarker, sources)
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
  const measuring = { bench: 'lib/bench/main.ts', peer: 'lib/bench/peer.ts', chaos: 'lib/bench/chaos/main.ts' }
  await Promise.all([
    build({
      ...shared,
      entryPoints: Object.entries(measuring).map(([out, input]) => ({ out, in: input })),
      splitting: true,
      chunkNames: 'bench-[hash]',
      packages: 'external',
    }),
    build({ ...shared, ...lean, entryPoints: [{ out: 'sandbox', in: 'lib/sandbox/main.ts' }] }),
  ])
}

/**
 * A sandbox in somebody's tests is started often, and most of its start is reading code: so its packages are in the file, without
 * what it does not use. Function names stay, for stack traces. The certificate generator is loaded only when a key is made.
 */
const lean = {
  splitting: true,
  chunkNames: 'sandbox-[hash]',
  external: ['@peculiar/x509', 'reflect-metadata'],
  minifyWhitespace: true,
  minifySyntax: true,
  plugins: [
    {
      name: 'zod without its forty languages',
      setup(build) {
        // Of an object that is imported by name nothing can be left out; of a namespace, what nobody reads.
        build.onLoad({ filter: /[\\/]lib[\\/]sandbox[\\/].*\.ts$/ }, ({ path }) => ({
          contents: readFileSync(path, 'utf8').replace("import { z } from 'zod'", "import * as z from 'zod'"),
          loader: 'ts',
        }))
      },
    },
  ],
}

if (process.argv[1] === at('lib', 'scripts', 'build.mjs')) {
  await ensureInstalled()
  await ensureBuilt()
}
