import { queryOptions } from '@tanstack/react-query';
import { api, once, read } from '@/shared/api/client';
import type { NewTenant } from '@/shared/api/types';

const often = 15_000;

/** The jobs of the platform; asked again while one looks. */
export const jobsQuery = queryOptions({
  queryKey: ['operator', 'jobs'],
  queryFn: async ({ signal }) => (await read(api.GET('/api/v1/operator/jobs', { signal }))).items,
  refetchInterval: often,
});

/** Mail that did not arrive; asked again while one looks. */
export const mailQuery = queryOptions({
  queryKey: ['operator', 'mail'],
  queryFn: async ({ signal }) => (await read(api.GET('/api/v1/operator/mail', { signal }))).items,
  refetchInterval: often,
});

export async function runJob(name: string): Promise<void> {
  await api.POST('/api/v1/operator/jobs/{name}/run', { params: { path: { name } } });
}

export async function retryRun(id: string): Promise<void> {
  await api.POST('/api/v1/operator/runs/{id}/retry', { params: { path: { id } } });
}

export async function retryMail(id: string): Promise<void> {
  await api.POST('/api/v1/operator/mail/{id}/retry', { params: { path: { id } } });
}

/** The tenants of the platform. */
export const tenantsQuery = queryOptions({
  queryKey: ['operator', 'tenants'],
  queryFn: async ({ signal }) => (await read(api.GET('/api/v1/operator/tenants', { signal }))).items,
});

/** The link before stops working. */
export async function inviteAgain(slug: string): Promise<void> {
  await api.POST('/api/v1/operator/tenants/{slug}/invitation/resend', { params: { path: { slug } } });
}

export async function createTenant(tenant: NewTenant, idempotencyKey: string): Promise<void> {
  await api.POST('/api/v1/operator/tenants', { body: tenant, headers: once(idempotencyKey) });
}

/** Numbers in the trade register that wait for the operator. */
export const numbersQuery = queryOptions({
  queryKey: ['operator', 'numbers'],
  queryFn: async ({ signal }) => (await read(api.GET('/api/v1/operator/number-changes', { signal }))).items,
});

export async function decideNumber(id: string, accept: boolean): Promise<void> {
  await api.POST('/api/v1/operator/number-changes/{id}/decision', { params: { path: { id } }, body: { accept } });
}
