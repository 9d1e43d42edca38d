/** Prints rows under a title, columns aligned, numbers to the right. */
export function printTable(title: string, head: string[], rows: (string | number)[][]): void {
  console.log(`\n${tableText(title, head, rows)}`)
}

export function tableText(title: string, head: string[], rows: (string | number)[][]): string {
  const cells = [head, ...rows.map((row) => row.map(String))]
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  const line = (row: string[]) =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('   ')
  const rule = widths.map((width) => '─'.repeat(width)).join('   ')
  const [first = [], ...others] = cells
  return [title, line(first), rule, ...others.map(line)].join('\n')
}

/** Of an even number of values, the mean of the two in the middle. */
export function median(values: number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}
