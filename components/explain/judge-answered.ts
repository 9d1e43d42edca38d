export { type Answered, answerQuestion, judgeAnswered } from '@/lib/triage/judge-answered'
