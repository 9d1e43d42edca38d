import type { Exporter } from '../exporter'
import { rotationClicks } from './rotation-clicks'
import { rotationExpiries } from './rotation-expiries'
import { rotationOciCli } from './rotation-oci-cli'
import { rotationRecord } from './rotation-record'
import { rotationSheet } from './rotation-sheet'
import type { RotationSubject } from './rotation-subject'

/** Every form of a rotation, in the order in which they are offered. */
export const rotationForms: readonly Exporter<RotationSubject>[] = [
  rotationSheet,
  rotationClicks,
  rotationOciCli,
  rotationExpiries,
  rotationRecord,
]
