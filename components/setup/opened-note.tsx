import { Notice } from '@/components/ui/notice'
import { RelativeTime } from '@/components/ui/relative-time'
import type { OpenedFile } from '@/lib/queries/shapes/plans'

/** That this plan came out of a file, and how it differs from it. */
export function OpenedNote({ opened: { exportedAt, domainName, done, more } }: { opened: OpenedFile }) {
  const differences = [
    ...done.map((title) => `In the file, and not needed here: ${title}.`),
    ...more.map((title) => `Needed here, and not in the file: ${title}.`),
  ]
  return (
    <Notice
      tone={differences.length > 0 ? 'maybe' : 'plain'}
      title={
        <>
          Opened from a file of <b>{domainName}</b>, exported <RelativeTime at={exportedAt} />
        </>
      }
    >
      {differences.length === 0 ? (
        'Planned anew here; it comes to the same steps. Approvals do not travel with a file.'
      ) : (
        <>
          <p>Planned anew here, and it comes to something else:</p>
          <ul className="mt-1 grid list-disc gap-1 pl-5">
            {differences.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        </>
      )}
    </Notice>
  )
}
