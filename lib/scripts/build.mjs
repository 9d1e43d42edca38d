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
  const programs = { sandbox: 'lib/sandbox/main.ts', bench: 'lib/bench/main.ts', peer: 'lib/bench/peer.ts' }
  await build({
    absWorkingDir: at('.'),
    entryPoints: Object.entries(programs).map(([out, input]) => ({ out, in: input })),
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    chunkNames: 'chunk-[hash]',
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    logLevel: 'warning',
  })
}

if (process.argv[1] === at('lib', 'scripts', 'build.mjs')) {
  await ensureInstalled()
  await ensureBuilt()
}
