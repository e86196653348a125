import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Shown only when opening takes long enough to wonder. */
export function Opening() {
  const { t } = useTranslation();
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => {
      setLate(true);
    }, 500);
    return () => {
      clearTimeout(timer);
    };
  }, []);
  return (
    <div className="alone" aria-busy="true">
      <p className="quiet" role="status">
        {late ? t('frame.opening') : ''}
      </p>
    </div>
  );
}
