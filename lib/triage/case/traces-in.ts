/** By which a server's own logs find the request. */
export interface Trace {
  name: 'ECID' | 'opc-request-id'
  value: string
}

const shapes: readonly { name: Trace['name']; pattern: RegExp }[] = [
  { name: 'ECID', pattern: /\b(?:ecid|x-oracle-dms-ecid)\b\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?([\w.:^$-]{6,120})/gi },
  { name: 'opc-request-id', pattern: /\bopc-request-id\b\\?["']?\s{0,3}[:=]\s{0,3}\\?["']?([\w./-]{6,150})/gi },
]

/** More are a log, and no case. */
const most = 20

/** The request ids in a text that holds no secret any more, each once, in their order. */
export function tracesIn(redacted: string): Trace[] {
  const found = shapes.flatMap(({ name, pattern }) =>
    [...redacted.matchAll(pattern)].map(([, value = '']) => ({ name, value })),
  )
  return [...new Map(found.map((trace) => [`${trace.name} ${trace.value}`, trace])).values()].slice(0, most)
}
