import Link from 'next/link'

/** The assay mark: a balance in a circle. */
export function Brand() {
  return (
    <Link href="/" className="flex w-fit items-center gap-2.5 font-bold text-lg tracking-[-0.015em]">
      <svg viewBox="0 0 32 32" className="size-6 text-gold" fill="none" stroke="currentColor" aria-hidden="true">
        <circle cx="16" cy="16" r="13.5" strokeWidth="2.4" />
        <path
          d="M16 8.5v14M11 22.5h10M8.5 12h15M8.5 12l-2 5a2.2 2.2 0 0 0 4 0zM23.5 12l-2 5a2.2 2.2 0 0 0 4 0z"
          strokeWidth="1.7"
          strokeLinecap="round"
          strokeLinejoin="round"
        />
      </svg>
      Assay
    </Link>
  )
}
