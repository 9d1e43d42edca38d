import type { Cite } from './gate'

type Page = Required<Cite>

export const rfc = (number: number, section: string): Page => ({
  title: `RFC ${number} §${section}`,
  url: `https://www.rfc-editor.org/rfc/rfc${number}#section-${section}`,
})

/** On GitHub; `repository` is owner/name. */
export const issue = (repository: string, number: number, about: string): Page => ({
  title: `${repository.split('/')[1]} issue ${number}: ${about}`,
  url: `https://github.com/${repository}/issues/${number}`,
})

/** Of Oracle's pages on identity domains. */
export const iam = (title: string, page: string): Page => ({
  title: `OCI IAM: ${title}`,
  url: `https://docs.oracle.com/en-us/iaas/Content/Identity/${page}.htm`,
})

/** Of Oracle's other pages. */
export const oracle = (title: string, page: string): Page => ({ title, url: `https://docs.oracle.com/en/${page}.html` })
