import { ensureBuilt, ensurePrograms } from './build.mjs'
import { ensureInstalled } from './install.mjs'
import { at, runNode } from './project.mjs'

const asked = process.argv.slice(2)
/** These measure programs that run without the console. */
const alone = ['sandbox', 'setup', 'tokens', 'walk', 'gates', 'explain', '--quick']

await ensureInstalled()
if (asked.length > 0 && asked.every((word) => alone.includes(word))) await ensurePrograms()
else await ensureBuilt()
const { code } = await runNode(at('dist', 'bench.mjs'), asked)
process.exit(code)
