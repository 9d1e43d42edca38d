import { explainRequest } from '@/lib/server/explain'

export const POST = (request: Request): Promise<Response> => explainRequest(request)
