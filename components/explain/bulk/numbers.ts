export const inThousands = (count: number): string => count.toLocaleString('en')

/** `1 token`, `1,234 tokens`. */
export const counted = (count: number, one: string): string => `${inThousands(count)} ${one}${count === 1 ? '' : 's'}`

/** Of a million bytes each, as file managers count. */
export const megabytes = (bytes: number): string => {
  if (bytes >= 10_000_000) return `${Math.round(bytes / 1_000_000)} MB`
  return bytes >= 100_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.ceil(bytes / 1_000)} kB`
}

/** `36 %`; what there is of is never 0. */
export const percent = (share: number): string =>
  share > 0 && share < 0.01 ? '< 1 %' : share < 1 && share > 0.99 ? '> 99 %' : `${Math.round(share * 100)} %`
