import 'server-only';
import type { Examples } from '@/lib/api-docs/open-api';
import recorded from './examples.json';

/** What the routes answered when `npm run docs:api` last asked them. */
export const examples: Examples = recorded;
