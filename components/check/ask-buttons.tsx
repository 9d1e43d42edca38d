import { Button, ButtonLink } from '@/components/ui/button'
import type { CheckView } from '@/lib/queries/shapes/checks'
import { againWords, needWords, testPathOf } from './check-words'
import type { useAsking } from './use-asking'

interface Props {
  check: CheckView
  asking: ReturnType<typeof useAsking>
  /** The action of the page. */
  isMain?: boolean
}

/** Test it again: at once where nothing is needed, else on the Test page, which asks for just that. Or only look. */
export function AskButtons({ check, asking: { ask, going }, isMain = false }: Props) {
  const { id, name, need } = check
  const shared = { small: !isMain, look: isMain ? ('gold' as const) : ('plain' as const) }
  const busyUnless = (way: typeof going) => (going === undefined || going === way ? undefined : 'It is being asked.')
  return (
    <>
      {need === 'nothing' ? (
        <Button
          {...shared}
          loading={going === 'again'}
          disabledBecause={busyUnless('again')}
          aria-label={`${againWords(check.case)}: ${name}`}
          onClick={() => ask('again')}
        >
          {going === 'again' ? 'Testing …' : againWords(check.case)}
        </Button>
      ) : (
        <ButtonLink {...shared} href={testPathOf(id)}>
          Test again
        </ButtonLink>
      )}
      <Button
        look={isMain ? 'plain' : 'quiet'}
        small={!isMain}
        loading={going === 'look'}
        disabledBecause={busyUnless('look')}
        aria-label={`Look only: ${name}`}
        onClick={() => ask('look')}
      >
        {going === 'look' ? 'Looking …' : 'Look only'}
      </Button>
      {need !== 'nothing' && <span className="w-full text-faint text-sm">{needWords[need]}</span>}
    </>
  )
}
