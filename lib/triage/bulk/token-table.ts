import { ways } from './sent-as'

/** Nothing is known yet. */
export const none = -1

/**
 * What is kept of each distinct token, as columns of numbers: tens of thousands of small objects would take several times the memory
 * and most of the time. A row is a token's place in every column.
 */
export interface TokenTable {
  /** Rows that stay; those behind them are used until `release`. */
  size: () => number
  prints: () => Float64Array
  exp: Float64Array
  nbf: Float64Array
  iat: Float64Array
  /** Per row and way in which it was sent: which tokens are judged like it, and its client. */
  alike: Int32Array
  client: Int32Array
  /** Where it was counted last: its client is there already. */
  group: Int32Array
  signature: Int8Array
  /** 1: what stands before the token does not matter. */
  isPlain: Uint8Array
  find: (print: number) => number
  /** Beyond `most` rows a token has one only until `release`. */
  add: (print: number) => number
  release: () => void
}

export function tokenTable(most: number): TokenTable {
  let capacity = 1_024
  let prints = new Float64Array(capacity)
  /** Row + 1 by print, open addressing; at most half full. */
  let slots = new Int32Array(capacity * 2)
  let rows = 0

  const table: TokenTable = {
    size: () => Math.min(rows, most),
    prints: () => prints.slice(0, table.size()),
    exp: new Float64Array(capacity),
    nbf: new Float64Array(capacity),
    iat: new Float64Array(capacity),
    alike: new Int32Array(capacity * ways.length),
    client: new Int32Array(capacity * ways.length),
    group: new Int32Array(capacity),
    signature: new Int8Array(capacity),
    isPlain: new Uint8Array(capacity),
    find(print) {
      for (let slot = slotOf(print); ; slot = (slot + 1) % slots.length) {
        const row = (slots[slot] ?? 0) - 1
        if (row < 0 || prints[row] === print) return row
      }
    },
    add(print) {
      if (rows === capacity) grow()
      const row = rows
      rows += 1
      prints[row] = print
      table.group[row] = none
      table.alike.fill(none, row * ways.length, (row + 1) * ways.length)
      if (row < most) place(row)
      return row
    },
    release() {
      rows = Math.min(rows, most)
    },
  }

  /** A print is a whole number of 53 bits, evenly spread. */
  function slotOf(print: number): number {
    return print % slots.length
  }

  function place(row: number): void {
    let slot = slotOf(prints[row] ?? 0)
    while (slots[slot] !== 0) slot = (slot + 1) % slots.length
    slots[slot] = row + 1
  }

  function grow(): void {
    capacity *= 2
    prints = longer(prints, new Float64Array(capacity))
    table.exp = longer(table.exp, new Float64Array(capacity))
    table.nbf = longer(table.nbf, new Float64Array(capacity))
    table.iat = longer(table.iat, new Float64Array(capacity))
    table.alike = longer(table.alike, new Int32Array(capacity * ways.length))
    table.client = longer(table.client, new Int32Array(capacity * ways.length))
    table.group = longer(table.group, new Int32Array(capacity))
    table.signature = longer(table.signature, new Int8Array(capacity))
    table.isPlain = longer(table.isPlain, new Uint8Array(capacity))
    slots = new Int32Array(capacity * 2)
    for (let row = 0; row < table.size(); row += 1) place(row)
  }

  return table
}

function longer<Column extends Float64Array | Int32Array | Int8Array | Uint8Array>(
  column: Column,
  made: Column,
): Column {
  made.set(column)
  return made
}
