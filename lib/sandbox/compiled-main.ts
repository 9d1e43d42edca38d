import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { Script } from 'node:vm'

/**
 * File name of the sandbox in one piece, `main.ts` and what it imports; the build says it. It has a hash in it, as V8 knows the text
 * that something was compiled from by its length alone.
 */
declare const PROGRAM: string

/**
 * Starts the sandbox with what V8 compiled of it before: to do that again takes a third of what the start adds to Node's own. What
 * another version of V8 compiled is not taken, and what is not there is compiled as usual.
 */
const program = join(__dirname, PROGRAM)
const compiled = `${program}.compiled`

const cachedData = read(compiled)
const script = new Script(`(function (require) {${readFileSync(program, 'latin1')}\n})`, {
  filename: program,
  ...(cachedData ? { cachedData } : {}),
})
// It has in it what has run until then, function by function.
if (process.env.ASSAY_KEEP_COMPILED) process.once('exit', () => writeFileSync(compiled, script.createCachedData()))
script.runInThisContext()(createRequire(program))

function read(path: string): Buffer | undefined {
  try {
    return readFileSync(path)
  } catch {
    return undefined
  }
}
