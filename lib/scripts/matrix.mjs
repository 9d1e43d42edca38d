import { ensurePrograms } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { at, runNode } from './project.mjs'

await ensureInstalled()
await ensurePrograms()
const { code } = await runNode(at('dist', 'matrix.mjs'), process.argv.slice(2))
process.exit(code)
