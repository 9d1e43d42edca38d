export const operators = ['eq', 'ne', 'co', 'sw', 'ew', 'gt', 'ge', 'lt', 'le'] as const
export type Operator = (typeof operators)[number]

/** `text` is what stands there: what it means (a date, a number, true) depends on the attribute. */
export interface Comparison {
  op: Operator
  path: string
  text: string
  isQuoted: boolean
}

export type Filter =
  | { op: 'and' | 'or'; all: Filter[] }
  | { op: 'not'; filter: Filter }
  | { op: 'pr'; path: string }
  | Comparison
  /** `path[filter]`: one element of a complex multi-valued attribute matches. */
  | { op: 'some'; path: string; filter: Filter }
