import { useEffect, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import '@/shared/patterns/form/form.css';

/** A field of which there are two versions now. */
export interface TwoVersions {
  id: string;
  label: string;
  mine: ReactNode;
  /** Whether it was changed here at all. */
  changedHere: boolean;
  theirs: ReactNode;
}

interface EarlierProps {
  /** What is lost and what is not, and what to do. */
  children: ReactNode;
  /** Both versions of what differs; left out where what stands below shows it. */
  versions?: readonly TwoVersions[];
  actions: ReactNode;
}

/** Somebody else was earlier: says so, lays both versions side by side, and leaves the choice to the reader. */
export function Earlier({ children, versions = [], actions }: EarlierProps) {
  const { t } = useTranslation();
  const notice = useRef<HTMLDivElement>(null);
  useEffect(() => {
    notice.current?.focus();
  }, []);
  const orEmpty = (value: ReactNode) => (value === '' ? <span className="quiet">{t('earlier.none')}</span> : value);
  return (
    <div ref={notice} className="notice waiting" role="alert" tabIndex={-1}>
      <p>
        <strong>{t('earlier.title')}</strong> {children}
      </p>
      {versions.length === 0 ? null : (
        <table className="cards-on-phone earlier-versions">
          <thead>
            <tr>
              <th scope="col">{t('earlier.field')}</th>
              <th scope="col">{t('earlier.mine')}</th>
              <th scope="col">{t('earlier.theirs')}</th>
            </tr>
          </thead>
          <tbody>
            {versions.map(({ id, label, mine, changedHere, theirs }) => (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td data-label={t('earlier.mine')}>{changedHere ? <span className="mine">{orEmpty(mine)}</span> : <span className="quiet">{t('earlier.untouched')}</span>}</td>
                <td data-label={t('earlier.theirs')}>{orEmpty(theirs)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="row">{actions}</div>
    </div>
  );
}
