import 'server-only';
import { z } from 'zod';
import { lenient, wireText } from '@/lib/x/wire-values';

/**
 * X's problem, from either generation, from API 1.1 (`errors[].code`) and from OAuth (`error`).
 * Named keys only: `account_id` is a bare number above 2^53 that JSON has already rounded, and
 * neither it nor `client_id` is anybody's business but the operator's.
 */
const text = lenient(wireText(1_000));

const wireErrorSchema = z.object({
  code: lenient(z.number()),
  message: text,
  parameters: lenient(z.record(z.string().max(100), z.array(z.string().max(10_000)).max(200))),
});

export const wireProblemSchema = z.object({
  title: lenient(wireText(200)),
  detail: text,
  type: lenient(wireText(300)),
  status: lenient(z.number().int()),
  value: text,
  parameter: text,
  resource_id: text,
  resource_type: text,
  section: text,
  field: text,
  reason: text,
  registration_url: text,
  required_enrollment: text,
  product_name: text,
  period: text,
  scope: text,
  reset_date: lenient(z.string().regex(/^\d{4}-\d{2}-\d{2}$/)),
  connection_issue: text,
  disconnect_type: text,
  errors: lenient(z.array(wireErrorSchema).max(1_000)),
  error: text,
  error_description: text,
});

export type WireProblem = z.infer<typeof wireProblemSchema>;
