/** The shape of what comes. `what` is said once to screen readers: "Loading the domains". */
export function Skeleton({ what, rows = 3, isTall = false }: { what: string; rows?: number; isTall?: boolean }) {
  const widths = ['w-3/5', 'w-4/5', 'w-2/5', 'w-3/4', 'w-1/2']
  return (
    <div role="status" className="grid gap-3">
      <span className="sr-only">{what} …</span>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the rows are alike and never move
        <div key={row} className={`skeleton ${isTall ? 'h-14 w-full' : `h-4 ${widths[row % widths.length]}`}`} />
      ))}
    </div>
  )
}
