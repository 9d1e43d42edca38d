import type { ReactNode } from 'react'

/** Rows and columns; a list of blocks on a narrow screen. An empty column name is for screen readers to skip. */
export function Table({
  caption,
  columns,
  children,
}: {
  /** What the table holds; for screen readers. */
  caption: string
  columns: readonly string[]
  children: ReactNode
}) {
  return (
    <table className="table-list w-full border-collapse">
      <caption className="sr-only">{caption}</caption>
      <thead>
        <tr>
          {columns.map((column, position) =>
            column === '' ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: columns are fixed, and unnamed ones have no other key
              <td key={position} />
            ) : (
              <th key={column} scope="col">
                {column}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  )
}

export function Row({ children, className = '' }: { children: ReactNode; className?: string }) {
  return <tr className={className}>{children}</tr>
}

/** `label` is the column's name, shown before the cell on a narrow screen; leave it out where the content speaks for itself. */
export function Cell({
  label,
  isHead = false,
  span,
  className = '',
  children,
}: {
  label?: string
  /** The cell that names its row. */
  isHead?: boolean
  span?: number
  className?: string
  children?: ReactNode
}) {
  const shared = { className, ...(label ? { 'data-label': label } : {}), ...(span ? { colSpan: span } : {}) }
  return isHead ? (
    <th scope="row" {...shared} className={`font-normal ${className}`}>
      {children}
    </th>
  ) : (
    <td {...shared}>{children}</td>
  )
}
