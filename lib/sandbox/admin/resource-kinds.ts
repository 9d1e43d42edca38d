import type { ResourceKind } from './resource-kind'

/** Every resource type whose endpoints follow from its kind. */
export const resourceKinds: ResourceKind[] = []
