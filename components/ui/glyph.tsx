const paths = {
  tick: 'M3.5 8.5 6.5 11.5 12.5 4.8',
  cross: 'M4.5 4.5l7 7M11.5 4.5l-7 7',
  question: 'M5.8 6.1a2.3 2.3 0 1 1 3.4 2c-.8.5-1.2.9-1.2 1.8M8 12.4v.1',
  exclamation: 'M8 3.5v5.6M8 12.2v.1',
  dash: 'M4.5 8h7',
  plus: 'M8 3.5v9M3.5 8h9',
  down: 'M4 6.2 8 10.2 12 6.2',
  right: 'M6.2 4 10.2 8 6.2 12',
  left: 'M9.8 4 5.8 8 9.8 12',
  arrow: 'M3 8h10M9.2 4.2 13 8l-3.8 3.8',
  away: 'M6.5 4h-3v8.5H12v-3M9 3.5h3.5V7M12.5 3.5 7 9',
  copy: 'M5.8 5.8h6.7v6.7H5.8zM10.2 5.6V3.5H3.5v6.7h2.1',
  menu: 'M2.5 4.5h11M2.5 8h11M2.5 11.5h11',
  file: 'M4 2.5h5l3 3v8H4zM9 2.5v3h3',
  info: 'M8 7.4v4M8 4.8v.1',
} as const

export type GlyphName = keyof typeof paths

/** A line drawing on a 16-unit square in the colour of the text around it. Never the only bearer of a meaning. */
export function Glyph({ name, className = 'size-4' }: { name: GlyphName; className?: string }) {
  return (
    <svg
      viewBox="0 0 16 16"
      className={`shrink-0 ${className}`}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d={paths[name]} />
    </svg>
  )
}
