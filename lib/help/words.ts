import type { Word } from './word'
import { wordsOfApplications } from './words-of-applications'
import { wordsOfRights } from './words-of-rights'

/** Words of identity domains, Oracle Integration and Process Automation, oldest and newest names beside each other. */
export const words: readonly Word[] = [...wordsOfApplications, ...wordsOfRights]
