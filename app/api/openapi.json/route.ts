import { openApiDocument } from '@/lib/api-docs/open-api';
import { operations } from '@/lib/api-docs/operations';
import { examples } from '@/lib/api-docs/recorded-examples';
import { env } from '@/lib/env';
import { withProblems } from '@/lib/http/with-problems';

export const dynamic = 'force-dynamic';

/** This API as an OpenAPI 3.1 document. Public: it tells nothing of anybody. */
export const GET = withProblems(() => Response.json(openApiDocument(operations, examples, env().appOrigin)));
