import { QueryClient } from '@tanstack/react-query';
import { ApiProblem } from '@/shared/api/problem';

export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        refetchOnWindowFocus: false,
        retry: (failures, error) => error instanceof ApiProblem && error.status >= 500 && failures < 2,
        // Ask and fail at once when offline, so that the page can say so instead of waiting for ever.
        networkMode: 'always',
        // What failed without a connection is asked for again when it is back.
        refetchOnReconnect: true,
      },
      mutations: { networkMode: 'always' },
    },
  });
}
