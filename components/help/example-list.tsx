import { MonoBlock } from '@/components/ui/mono-block'
import type { Example } from '@/lib/command/spec/command-spec'
import { exitWords } from '@/lib/command/spec/exit-codes'

interface Props {
  examples: readonly Example[]
  /** Names each, with its number, for screen readers. */
  of: string
}

export function ExampleList({ examples, of }: Props) {
  return (
    <ol className="grid gap-3">
      {examples.map(({ says, line, ends }, at) => (
        <li key={line} className="grid gap-1">
          <p className="text-sm text-soft">
            {says}
            {ends !== undefined && ` Ends with ${ends} (${exitWords[ends]}).`}
          </p>
          <MonoBlock label={`${of} ${at + 1}`} text={line} />
        </li>
      ))}
    </ol>
  )
}
