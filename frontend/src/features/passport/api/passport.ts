import { queryOptions } from '@tanstack/react-query';
import { read } from '@/shared/api/client';
import type { OwnPassport } from '@/shared/api/types';
import type { Acting } from '@/shared/session/acting';
import { keyOf, tenantApi } from '@/shared/session/tenantApi';

export function passportQuery(acting: Acting) {
  return queryOptions({
    queryKey: keyOf(acting, 'passport'),
    queryFn: ({ signal }) => read(tenantApi(acting).GET('/passport', { signal })),
  });
}

export async function giveConsent(acting: Acting): Promise<OwnPassport> {
  return read(tenantApi(acting).PUT('/passport/consent', {}));
}

export async function withdrawConsent(acting: Acting): Promise<OwnPassport> {
  return read(tenantApi(acting).DELETE('/passport/consent', {}));
}
