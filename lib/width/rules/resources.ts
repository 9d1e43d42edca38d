import { sources } from '../../gates/sources'
import { pages } from '../../pitfalls/pitfall-sources'
import type { AppResource, AppView } from '../../queries/shapes/app-view'
import { narrowed, type WidthFinding, type WidthRule } from '../width'

/** One client for one resource, and of that the least. */
export const resources: WidthRule = (app) => [
  ...severalResources(app),
  ...app.resources.flatMap((each) => twiceOpen(app, each)),
]

function severalResources(app: AppView): WidthFinding[] {
  if (app.resources.length < 2) return []
  const all = app.resources.flatMap(fqsOf)
  return [
    {
      id: 'several-resources',
      severity: 'more',
      certainty: 'documented',
      says: `One client holds scopes of ${inWords(app.resources.map(nameOf))}: one secret opens them all, and tokens become ambiguous.`,
      cites: [sources.oicAcrossDomains, sources.scopes],
      narrows: app.resources.map((kept) => ({
        title: `Leave it ${nameOf(kept)} only`,
        desired: narrowed(app, { scopes: { absent: all.filter((fqs) => !fqsOf(kept).includes(fqs)) } }),
      })),
    },
  ]
}

/** Oracle Integration: the scope that runs integrations opens the developer APIs as well. */
function twiceOpen(app: AppView, { kind, scopes }: AppResource): WidthFinding[] {
  const everything = scopes.find(({ value }) => value?.endsWith('consumer::all'))
  const developer = scopes.find(({ value }) => value === '/ic/api/')
  if (kind !== 'oic' || !everything || !developer) return []
  return [
    {
      id: `both-scopes ${everything.fqs}`,
      severity: 'look',
      certainty: 'documented',
      says: 'Of its two scopes, the one that ends in consumer::all already opens what /ic/api/ opens. One of them is enough.',
      cites: [sources.oicScopes, pages.oicDeveloperApis],
      narrows: [
        { title: 'Leave the one for integrations', desired: narrowed(app, { scopes: { absent: [developer.fqs] } }) },
        { title: 'Leave the one for developer APIs', desired: narrowed(app, { scopes: { absent: [everything.fqs] } }) },
      ],
    },
  ]
}

const fqsOf = ({ scopes }: AppResource) => scopes.map(({ fqs }) => fqs)

const nameOf = ({ name, scopes }: AppResource) => name ?? scopes[0]?.fqs ?? 'something unknown'

const inWords = (names: string[]) => `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
