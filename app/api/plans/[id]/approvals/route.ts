import { answer } from '@/lib/server/answer'
import { approvalInput } from '@/lib/server/plan-inputs'
import { approvePlan } from '@/lib/server/plan-reviews'

export const POST = async (
  request: Request,
  { params }: RouteContext<'/api/plans/[id]/approvals'>,
): Promise<Response> => {
  const { id } = await params
  return answer(request, approvalInput, (approval) => approvePlan(id, approval), 201)
}
