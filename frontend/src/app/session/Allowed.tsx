import type { ReactNode } from 'react';
import { Forbidden } from '@/app/pages/Forbidden';
import { useCan } from '@/shared/session/session';
import type { Permission } from '@/shared/session/permissions';

/** Spares a refusal by the server where the party one acts for lacks the permission. */
export function Allowed({ permission, children }: { permission: Permission; children: ReactNode }) {
  return useCan(permission) ? children : <Forbidden />;
}
