import { respond } from '@/lib/server/answer'
import { exportPlan } from '@/lib/server/plan-files'

/** `?as=markdown` for people; JSON for another console otherwise. */
export const GET = async (request: Request, { params }: RouteContext<'/api/plans/[id]/export'>): Promise<Response> => {
  const as = new URL(request.url).searchParams.get('as') === 'markdown' ? 'markdown' : 'json'
  const exported = await exportPlan((await params).id, as)
  if (!exported.ok) return respond(exported)
  const { fileName, type, text } = exported.value
  return new Response(text, {
    headers: {
      'content-type': type,
      'content-disposition': `attachment; filename="${fileName}"`,
      'cache-control': 'no-store',
    },
  })
}
