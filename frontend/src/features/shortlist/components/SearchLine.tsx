import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/shared/ui/Icon';
import { useSearchFieldKey } from '@/shared/ui/keys';

const PAUSE_MS = 220;

interface SearchLineProps {
  words: string;
  onSearch: (words: string) => void;
}

/** Typing goes on in the field itself; the search follows after a short pause, or at once on Enter. */
export function SearchLine({ words, onSearch }: SearchLineProps) {
  const { t } = useTranslation();
  useSearchFieldKey();
  const [typed, setTyped] = useState(words);
  const [shown, setShown] = useState(words);
  const timer = useRef<number>(undefined);
  if (words !== shown) {
    // The address changed from elsewhere (back, a chip, advice); what was typed here comes back as the same words.
    setShown(words);
    if (words.trim() !== typed.trim()) {
      setTyped(words);
    }
  }
  useEffect(
    () => () => {
      window.clearTimeout(timer.current);
    },
    [],
  );

  return (
    <form
      role="search"
      className="search-line"
      onSubmit={(event) => {
        event.preventDefault();
        window.clearTimeout(timer.current);
        onSearch(typed);
      }}
    >
      <Icon name="find" />
      <input
        type="search"
        aria-label={t('find.searchLabel')}
        placeholder={t('find.placeholder')}
        value={typed}
        autoComplete="off"
        spellCheck={false}
        enterKeyHint="search"
        onChange={(event) => {
          const next = event.target.value;
          setTyped(next);
          window.clearTimeout(timer.current);
          timer.current = window.setTimeout(() => {
            onSearch(next);
          }, PAUSE_MS);
        }}
      />
    </form>
  );
}
