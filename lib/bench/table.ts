/** Prints rows under a title, columns aligned, numbers to the right. */
export function printTable(title: string, head: string[], rows: (string | number)[][]): void {
  const cells = [head, ...rows.map((row) => row.map(String))]
  const widths = head.map((_, column) => Math.max(...cells.map((row) => row[column]?.length ?? 0)))
  const line = (row: string[], pad: (cell: string, width: number, column: number) => string) =>
    row.map((cell, column) => pad(cell, widths[column] ?? 0, column)).join('   ')
  console.log(`\n${title}`)
  console.log(line(head, (cell, width, column) => (column === 0 ? cell.padEnd(width) : cell.padStart(width))))
  console.log(widths.map((width) => '─'.repeat(width)).join('   '))
  for (const row of rows)
    console.log(
      line(row.map(String), (cell, width, column) => (column === 0 ? cell.padEnd(width) : cell.padStart(width))),
    )
}

export const median = (values: number[]): number => [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN
