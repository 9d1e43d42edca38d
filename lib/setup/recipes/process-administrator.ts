import type { ServiceInstance } from '../../queries/shapes/domains'

/**
 * Who changes roles inside Process Automation. That the role of a carried instance is its Oracle Integration's is inferred.
 * Source: "Process Automation roles", Oracle Process Automation.
 */
export const processAdministrator = ({ displayName, carriedBy }: ServiceInstance): string =>
  carriedBy === undefined
    ? `A ServiceAdministrator of ${displayName}`
    : `A ServiceAdministrator of ${carriedBy}, which carries ${displayName} (inferred)`
