import { readFileSync } from 'node:fs'

/** Linux counts CPU time for `/proc` in hundredths of a second, whatever the kernel's own clock (`man 5 proc`). */
const millisecondsPerTick = 10

/** CPU milliseconds a process has used so far, user and system, all threads; `undefined` where there is no `/proc`. */
export const cpuMs = (pid: number): number | undefined => parseCpuMs(read(`/proc/${pid}/stat`))

/** Megabytes (of a million bytes) of memory a process holds; `undefined` where there is no `/proc`. */
export const rssMb = (pid: number): number | undefined => parseRssMb(read(`/proc/${pid}/status`))

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return undefined
  }
}

/** The program's name stands in brackets and may hold anything; utime and stime are the 14th and 15th field. */
export function parseCpuMs(stat: string | undefined): number | undefined {
  if (stat === undefined) return undefined
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  const ticks = Number(fields[11]) + Number(fields[12])
  return Number.isFinite(ticks) ? ticks * millisecondsPerTick : undefined
}

export function parseRssMb(status: string | undefined): number | undefined {
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(status ?? '')?.[1]
  return kibibytes === undefined ? undefined : (Number(kibibytes) * 1024) / 1_000_000
}
