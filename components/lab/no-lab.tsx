import { ButtonLink } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Panel } from '@/components/ui/panel'

/** Why nothing can be broken here, and what to do about it. */
export function NoLab({ isAvailable }: { isAvailable: boolean }) {
  return (
    <Panel flush>
      {isAvailable ? (
        <EmptyState
          title="There is nothing to break yet"
          action={
            <ButtonLink href="/setup" look="gold">
              Set up a client
            </ButtonLink>
          }
        >
          Faults are put into a setup that works. Set up a client for one of the sandbox’s instances first; it takes a
          minute.
        </EmptyState>
      ) : (
        <EmptyState title="This console runs without its sandbox">
          The Lab breaks things in the sandbox only, never in a real domain. Start the console with its sandbox to use
          it.
        </EmptyState>
      )}
    </Panel>
  )
}
