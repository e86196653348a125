import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AgreementMove, MovedAgreement } from '@/shared/api/types';
import { number } from '@/shared/format/numbers';
import { useActing } from '@/shared/session/session';
import { Loading } from '@/shared/ui/Loading';
import { Nothing } from '@/shared/ui/Nothing';
import { Trouble } from '@/shared/ui/Trouble';
import { movedQuery } from '@/features/moves/api/moves';
import { MovedText } from '@/features/moves/components/MovedText';
import { movedStates, type MovedState } from '@/features/moves/search';

interface MovedAgreementsProps {
  move: AgreementMove;
  state: MovedState | undefined;
  onState: (state: MovedState | undefined) => void;
}

/** The agreements of a move: which can be moved, which cannot and why, which were offered. */
export function MovedAgreements({ move, state, onState }: MovedAgreementsProps) {
  const { t, i18n } = useTranslation();
  const { fits, cannot, offered } = move.counts;
  const counts = { FITS: fits, CANNOT: cannot, OFFERED: offered };
  const query = useInfiniteQuery(movedQuery(useActing(), move.id, state, `${move.state} ${fits} ${cannot} ${offered}`));
  const items = query.data?.pages.flatMap((page) => page.items);
  return (
    <section className="stack">
      <h2>{t('moves.agreements')}</h2>
      <div className="row" role="group" aria-label={t('moves.show')}>
        <button type="button" className="button" aria-pressed={state === undefined} onClick={() => { onState(undefined); }}>
          {t('moves.all')}
        </button>
        {movedStates.filter((one) => counts[one] > 0 || state === one).map((one) => (
          <button key={one} type="button" className="button" aria-pressed={state === one} onClick={() => { onState(one); }}>
            {t(`moves.state.${one}`)} <span className="count">{number(counts[one], i18n.language)}</span>
          </button>
        ))}
      </div>
      {query.error === null ? null : <Trouble problem={query.error} what={t('moves.agreementsFailed')} retry={() => void query.refetch()} />}
      {items === undefined && query.error === null ? <Loading label={t('table.loading')} lines={4} /> : null}
      {items?.length === 0 ? <Nothing>{t('moves.noneHere')}</Nothing> : null}
      {items === undefined || items.length === 0 ? null : (
        <ul className="moved">
          {items.map((one) => (
            <Moved key={one.agreementId} move={move.id} one={one} />
          ))}
        </ul>
      )}
      {query.hasNextPage ? (
        <p className="no-print">
          <button type="button" className="button" aria-disabled={query.isFetchingNextPage} onClick={() => { if (!query.isFetchingNextPage) { void query.fetchNextPage(); } }}>
            {t('moves.more')}
          </button>
        </p>
      ) : null}
    </section>
  );
}

function Moved({ move, one }: { move: string; one: MovedAgreement }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const { agreementId, title, otherName, fromNumber, state, offer, objections } = one;
  const stands = offer == null ? t(`moves.state.${state}`) : t(`moves.offer.${offer}`);
  return (
    <li>
      <h3>{title}</h3>
      <p className="small quiet">{t('moves.withFrom', { other: otherName, number: fromNumber })}</p>
      <p className={`moved-state ${state.toLowerCase()}`}>{stands}</p>
      {objections.length === 0 ? null : (
        <ul className="objections">
          {objections.map(({ rule, pointer, detail, source }) => (
            <li key={`${rule} ${pointer} ${detail}`}>
              {detail}
              {source == null ? null : <span className="small quiet under">{source}</span>}
            </li>
          ))}
        </ul>
      )}
      <p className="no-print">
        <button type="button" className="button plain" aria-expanded={open} onClick={() => { setOpen(!open); }}>
          {t('moves.difference')} <span className="visually-hidden">{title}</span>
        </button>
      </p>
      {open ? <MovedText move={move} agreement={agreementId} /> : null}
    </li>
  );
}
