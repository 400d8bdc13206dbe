import { useState } from 'react';
import type { MadeLink, SharedRole } from '@/lib/query/list-api';

export type MadeLinks = {
  of: (role: SharedRole) => MadeLink | null;
  show: (made: MadeLink) => void;
  forget: (role: SharedRole) => void;
};

/** The secret links made while a dialog is open, for they are told only once; in no cache that outlives it. */
export function useMadeLinks(): MadeLinks {
  const [made, setMade] = useState<Partial<Record<SharedRole, MadeLink>>>({});
  return {
    of: (role) => made[role] ?? null,
    show: (link) => setMade((before) => ({ ...before, [link.link.role]: link })),
    forget: (role) => setMade(({ [role]: _, ...others }) => others),
  };
}
