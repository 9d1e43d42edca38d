export { askWords } from '@/lib/triage/ask-words'
