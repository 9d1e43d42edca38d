export { headline } from '@/lib/triage/headline'
