'use client'

import { type KeyboardEvent, useRef, useState } from 'react'
import { type Gate, stages } from '@/lib/gates/gate'
import { stageTitles } from '@/lib/gates/stage-titles'
import type { Judgement, Verdict } from '@/lib/gates/verdict'
import type { FixHandling } from './fix-row'
import { foldOf } from './fold-of'
import { NotApplicable } from './not-applicable'
import { Rung } from './rung'
import { StageGroup } from './stage-group'
import { useCascade } from './use-cascade'

interface Props {
  judgement: Judgement
  /** The catalogue the judgement was made with. */
  gates: readonly Gate[]
  /** Carries out a gate's fix. Without it the ladder says what opens a gate but offers no button. */
  onFix?: FixHandling['onFix'] | undefined
  /** How the fix buttons are now: busy, disabled and why, and what a person presses after a manual fix. */
  fixing?: Omit<FixHandling, 'onFix'> | undefined
  /** The rungs appear one after the other each time this becomes another value, e.g. a count of answers. */
  animate?: string | number | undefined
}

/**
 * The gates on the way, top to bottom, each with what became of it; places where all went alike are one line. The cause stands open.
 * Up and down move, Enter opens.
 */
export function Ladder({ judgement, gates, onFix, fixing, animate }: Props) {
  const ladder = useRef<HTMLDivElement>(null)
  const [toggled, setToggled] = useState<ReadonlyMap<string, boolean>>(new Map())
  useCascade(ladder, animate)

  const handling = onFix && { ...fixing, onFix }
  const rungs = pairs(judgement.verdicts, gates)
  const onTheWay = rungs.filter(({ verdict }) => verdict.rung !== 'not-applicable')
  const isOpen = ({ gateId, rung }: Verdict) => toggled.get(`${gateId} ${rung}`) ?? rung === 'shut'
  const toggle = (verdict: Verdict) =>
    // Remembered together with its state: a gate that shuts anew opens anew.
    setToggled((before) => new Map(before).set(`${verdict.gateId} ${verdict.rung}`, !isOpen(verdict)))

  const isSent = onTheWay.some(({ verdict }) => verdict.reached === 'yes')
  const isUnfolded = (stage: string, fold: string) => toggled.get(`${stage} ${fold}`) ?? false
  const unfold = (stage: string, fold: string, to: boolean) =>
    setToggled((before) => new Map(before).set(`${stage} ${fold}`, to))

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the arrow keys only move between the buttons inside, which Tab reaches too
    <div ref={ladder} className="ladder" onKeyDown={moveFocus}>
      {stages.map((stage) => {
        const group = onTheWay.filter(({ gate }) => gate.stage === stage)
        if (group.length === 0) return null
        const fold = foldOf(group.map(({ verdict }) => verdict))
        const isFolded = fold !== undefined && !isUnfolded(stage, fold)
        return (
          <StageGroup
            key={stage}
            title={stageTitles[stage]}
            reached={group[0]?.verdict.reached}
            fold={fold}
            count={group.length}
            isSent={isSent}
            isFolded={isFolded}
            onToggle={() => fold && unfold(stage, fold, isFolded)}
          >
            {group.map(({ verdict, gate }) => (
              <Rung
                key={gate.id}
                verdict={verdict}
                gate={gate}
                isOpen={isOpen(verdict)}
                onToggle={() => toggle(verdict)}
                handling={handling}
              />
            ))}
          </StageGroup>
        )
      })}
      <NotApplicable rungs={rungs.filter(({ verdict }) => verdict.rung === 'not-applicable')} />
    </div>
  )
}

const pairs = (verdicts: readonly Verdict[], gates: readonly Gate[]) => {
  const byId = new Map(gates.map((gate) => [gate.id, gate]))
  return verdicts.flatMap((verdict) => {
    const gate = byId.get(verdict.gateId)
    return gate ? [{ verdict, gate }] : []
  })
}

const moveFocus = (event: KeyboardEvent<HTMLDivElement>) => {
  const buttons = [...event.currentTarget.querySelectorAll<HTMLElement>('.rung-button')].filter((button) =>
    button.checkVisibility(),
  )
  const at = event.target instanceof HTMLElement ? buttons.indexOf(event.target) : -1
  if (at < 0) return
  const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: buttons.length - 1 }[event.key]
  const target = to === undefined ? undefined : buttons[to]
  if (!target) return
  event.preventDefault()
  target.focus()
}
