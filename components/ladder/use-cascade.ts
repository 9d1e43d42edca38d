import { type RefObject, useEffect } from 'react'

/**
 * Lets the rungs appear once, top to bottom, each time `round` becomes another value; never for `undefined`, nor for people who
 * asked for less motion. Web Animations rather than delays in `style`, which the content policy forbids in served HTML.
 */
export function useCascade(ladder: RefObject<HTMLElement | null>, round: string | number | undefined): void {
  useEffect(() => {
    if (round === undefined || !ladder.current || matchMedia('(prefers-reduced-motion: reduce)').matches) return
    const running = [...ladder.current.querySelectorAll('.rung')].filter(isDrawn).flatMap((rung, position) => {
      const timing = { delay: position * 45, duration: 220, easing: 'ease-out', fill: 'backwards' } as const
      const mark = rung.querySelector('.rung-mark')
      return [
        rung.animate([{ opacity: 0.15 }, { opacity: 1 }], timing),
        ...(mark ? [mark.animate([{ transform: 'scale(0.4)' }, { transform: 'none' }], timing)] : []),
      ]
    })
    return () => {
      for (const animation of running) animation.cancel()
    }
  }, [ladder, round])
}

/** A folded place has one line, and its rungs take no turn. */
const isDrawn = (rung: Element): boolean => rung.checkVisibility()
