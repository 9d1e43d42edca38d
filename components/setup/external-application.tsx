import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { sources } from '@/lib/gates/sources'
import type { ServiceInstance } from '@/lib/queries/shapes/domains'

/** What a client without a user may do in Process Automation, and what it takes; published texts disagree whether it works at all. */
export function ExternalApplication({ service }: { service: ServiceInstance }) {
  return (
    <Notice title={`${service.displayName} serves a client without a user as an external application, within limits`}>
      <ul className="mt-1 grid list-disc gap-1 pl-5">
        <li>
          To start a process, it must be in a role with the permission <b>Use</b>. Only a person inside Process
          Automation can add it; the review shows how.
        </li>
        <li>
          It may list and start instances (GET and POST at the level of all instances). One given instance it may read
          (GET) and not change.
        </li>
        <li>
          Runtime calls only. Designer and administration ask for a role that an application is not said to get
          (inferred).
        </li>
      </ul>
      <p className="mt-2">
        Published advice disagrees: an <TextLink href={sources.opaJwtGrant.url}>older A-Team article</TextLink> says
        that this API takes no client credentials. Oracle’s{' '}
        <TextLink href={sources.opaAuthentication.url}>page on authentication</TextLink> and the one on{' '}
        <TextLink href={sources.opaPermissions.url}>users, groups and permissions</TextLink> describe them, so this
        setup follows those.
      </p>
    </Notice>
  )
}
