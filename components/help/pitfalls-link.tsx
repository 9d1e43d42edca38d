import { TextLink } from '@/components/ui/text-link'

/** At the end of pages whose readers have just followed a procedure. */
export function PitfallsLink() {
  return (
    <p className="mt-6 text-faint text-sm">
      Followed a published procedure to the letter?{' '}
      <TextLink href="/help/pitfalls">Where published procedures mislead</TextLink>
    </p>
  )
}
