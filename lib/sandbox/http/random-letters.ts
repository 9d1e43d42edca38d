import { randomFillSync } from 'node:crypto'

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'
/** Filled once for many: asking the system for eight bytes costs a token request more than to compare its secret. */
const pool = Buffer.alloc(4096)
let used = pool.length

/** Letters and digits that nobody can foretell. */
export function randomLetters(count: number): string {
  if (used + count > pool.length) {
    randomFillSync(pool)
    used = 0
  }
  let letters = ''
  for (const end = used + count; used < end; used++) letters += alphabet[(pool[used] ?? 0) % alphabet.length]
  return letters
}
