import type { HandoffSetup, HandoffSubject } from '../subject'
import { mdCode, mdList, mdSteps, mdText } from './markdown'

/** A part of the work, in the words of one console. */
export interface ClickedPart {
  title: string
  why?: string
  steps: string[]
  values: { label: string; value: string }[]
}

const isFile = (value: string) => value.includes('\n')

/** What a plan writes, step by step, in the words of one console. */
export const setupClicks = ({ steps }: HandoffSetup, wanted: HandoffSubject['generation']): ClickedPart[] =>
  steps.map(({ title, because, ways, values }) => ({
    title,
    why: because,
    steps: ways.find(({ generation }) => generation === wanted)?.steps ?? [],
    values,
  }))

/** `index`: from 0. */
export const clickedSection = ({ title, why, steps, values }: ClickedPart, index: number): string[] => [
  `## ${index + 1}. ${mdText(title)}`,
  ...(why === undefined ? [] : [`Why: ${mdText(why)}`]),
  mdSteps(steps),
  mdList(values.filter(({ value }) => !isFile(value)).map(({ label, value }) => `${mdText(label)}: ${mdCode(value)}`)),
  ...values
    .filter(({ value }) => isFile(value))
    .map(({ label, value }) => `${mdText(label)}:\n\n\`\`\`\n${value.replaceAll('`', "'").trim()}\n\`\`\``),
]
