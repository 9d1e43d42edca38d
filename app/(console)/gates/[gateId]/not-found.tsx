import { ButtonLink } from '@/components/ui/button'
import { PageHeader } from '@/components/ui/page-header'

export default function GateNotFound() {
  return (
    <PageHeader
      title="There is no such gate"
      lead="Gates keep their names for good, so the address is probably mistyped. The list has them all."
      action={<ButtonLink href="/gates">See all gates</ButtonLink>}
    />
  )
}
