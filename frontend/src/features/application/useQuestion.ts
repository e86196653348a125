import { useNavigate, useSearch } from '@tanstack/react-router';
import { placeInFileOf } from '@/features/application/filters';

/** Which question is open in a file. It stands in the address, so that what was typed in it is found back where it was typed. */
export function useQuestion(): [asked: string | undefined, ask: (question: string | undefined) => void] {
  const navigate = useNavigate();
  const place = placeInFileOf(useSearch({ strict: false }));
  return [
    place.vraag,
    (vraag) => {
      void navigate({ to: '.', search: placeInFileOf({ ...place, vraag }), replace: true, resetScroll: false });
    },
  ];
}
