/** What is wrong with the form of a token, a sentence each. */
export function TokenProblems({ problems }: { problems: readonly string[] }) {
  if (problems.length === 0) return null
  return (
    <ul
      aria-label="What is wrong with its form"
      className="list-disc space-y-1 border-line border-b p-4 pl-9 text-maybe"
    >
      {problems.map((problem) => (
        <li key={problem}>{problem}</li>
      ))}
    </ul>
  )
}
