/** Where a gate stands on a page that draws a ladder. */
export const gateAnchor = (gateId: string): string => `gate-${gateId}`
