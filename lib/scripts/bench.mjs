import { ensureBuilt } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { at, runNode } from './project.mjs'

await ensureInstalled()
await ensureBuilt()
const { code } = await runNode(at('dist', 'bench.mjs'), process.argv.slice(2))
process.exit(code)
