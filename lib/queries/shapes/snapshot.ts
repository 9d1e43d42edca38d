/** POST /api/domains/[id]/snapshot: one look of several; its lists are no longer than `mostInOneLook`. */
export interface SnapshotInput {
  /** With the domain's own facts. */
  isFirst: boolean
  appIds: string[]
  userNames: string[]
}
