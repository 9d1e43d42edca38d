interface Props {
  label: string
  rows: readonly (readonly [name: string, says: string])[]
}

/** What is typed, and what it does. */
export function RowList({ label, rows }: Props) {
  return (
    <ul aria-label={label} className="grid gap-2">
      {rows.map(([name, says]) => (
        <li key={name} className="grid gap-x-6 gap-y-0.5 md:grid-cols-[minmax(0,1fr)_minmax(0,2fr)]">
          <code className="text-sm [overflow-wrap:anywhere]">{name}</code>
          <span className="text-soft">{says}</span>
        </li>
      ))}
    </ul>
  )
}
