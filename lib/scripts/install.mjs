import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { at, run } from './project.mjs'

const marker = at('node_modules', '.assay-lock')

/** Installs what the lock file lists, unless it is there already. */
export async function ensureInstalled() {
  checkNode()
  const wanted = createHash('sha256')
    .update(readFileSync(at('package-lock.json')))
    .digest('hex')
  if (existsSync(marker) && readFileSync(marker, 'utf8') === wanted) return
  console.log('Installing what package-lock.json lists …')
  // npm is a script next to node on some systems and `npm.cmd` on Windows: let npm say where it is, if npm started us.
  const npm = process.env.npm_execpath
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel', 'error']
  const { code } = npm?.endsWith('.js') ? await run(process.execPath, [npm, ...args]) : await run('npm', args)
  if (code !== 0) {
    console.error(
      'The packages could not be installed (see above). Check the network or your npm registry, then try again.',
    )
    process.exit(1)
  }
  writeFileSync(marker, wanted)
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  if (major > 20 || (major === 20 && minor >= 19)) return
  console.error(
    `Assay needs Node.js 20.19 or newer; this is ${process.versions.node}. Install a newer one and try again.`,
  )
  process.exit(1)
}
