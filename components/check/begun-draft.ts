import { emptyDraft, type ProofDraft } from '@/components/test/proof-order'
import type { CheckCall } from '@/lib/checks/check-case'
import type { ProofCallName } from '@/lib/facts/proof-calls'

/** What the proof call begins with: as a check made it, else as proposed. An address that the domain does not know is confirmed anew. */
export function begunDraft(
  begun: CheckCall | undefined,
  name: ProofCallName,
  { displayName, urls }: { displayName: string; urls: readonly string[] },
): ProofDraft {
  const empty = emptyDraft(urls[0] ?? '', displayName)
  if (begun?.kind !== name) return empty
  const draft = { ...empty, baseUrl: begun.baseUrl }
  switch (begun.kind) {
    case 'tasks':
    case 'business-units':
      return draft
    case 'integrations':
      return { ...draft, instance: begun.instance }
    case 'route':
      return { ...draft, route: begun.path }
    case 'trigger': {
      const { method, code, version, path } = begun
      return { ...draft, trigger: { kind: 'trigger', method, code, version, path } }
    }
  }
}
