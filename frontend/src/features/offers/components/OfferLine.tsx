import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useId, useState, type SyntheticEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { AttentionInMonth, KeptOffer, OfferFigures } from '@/shared/api/types';
import { longDate } from '@/shared/format/dates';
import { useActing } from '@/shared/session/session';
import { keyOf } from '@/shared/session/tenantApi';
import { Icon } from '@/shared/ui/Icon';
import { tell } from '@/shared/ui/toasts';
import { why } from '@/shared/ui/why';
import { confirmFigures, giveFigures } from '@/features/offers/api/offers';
import { Attention } from '@/features/offers/components/Attention';
import { StopForm } from '@/features/offers/components/StopForm';
import { placesOf, typedOf, weeksOf, type TypedFigures } from '@/features/offers/figures';

/** One offer: its figures are typed where they stand and saved with Enter, or said to be still right. */
export function OfferLine({ offer, attention, own }: { offer: KeptOffer; attention: AttentionInMonth[]; own: boolean }) {
  const { t, i18n } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const id = useId();
  const before = typedOf(offer.figures, i18n.language);
  const [typed, setTyped] = useState<{ of: string; figures: TypedFigures }>({ of: offer.version, figures: before });
  const [stopping, setStopping] = useState(false);
  const figures = typed.of === offer.version ? typed.figures : before;
  const changed = figures.intake !== before.intake || figures.treatment !== before.treatment || figures.places !== before.places;
  const { listing } = offer;
  const stop = listing.details.stop ?? undefined;
  const tenant = acting.tenant.slug;
  const hasFigures = listing.waitIntakeWeeks != null || listing.waitTreatmentWeeks != null || listing.details.freePlaces != null || Boolean(listing.waitText);
  const wrong = { intake: weeksOf(figures.intake) === undefined, treatment: weeksOf(figures.treatment) === undefined, places: placesOf(figures.places) === undefined };

  const refresh = () => client.invalidateQueries({ queryKey: keyOf(acting, 'offers') });
  const save = useMutation({
    mutationFn: (given: OfferFigures) => giveFigures(acting, offer, given),
    onSuccess: async () => {
      await refresh();
      tell(t('offers.saved', { name: listing.title }));
    },
    onError: (problem) => {
      const latest = problem instanceof ApiProblem && problem.status === 412 ? (problem.current as KeptOffer | undefined) : undefined;
      if (latest === undefined) {
        tell(why(problem, t), { kind: 'refused' });
      } else {
        // What was typed stays in its fields, over what stands there now.
        setTyped({ of: latest.version, figures });
        tell(t('offers.earlierFigures', { name: listing.title, now: inWords(typedOf(latest.figures, i18n.language)) }), { kind: 'refused' });
      }
      void refresh();
    },
  });
  const confirm = useMutation({
    mutationFn: () => confirmFigures(acting, offer),
    onSuccess: async () => {
      await refresh();
      tell(t('offers.confirmed', { name: listing.title }));
    },
    onError: (problem) => {
      tell(problem instanceof ApiProblem && problem.status === 412 ? t('offers.earlier', { name: listing.title }) : why(problem, t), { kind: 'refused' });
      void refresh();
    },
  });

  function inWords(now: TypedFigures): string {
    return (['intake', 'treatment', 'places'] as const).map((name) => `${t(`offers.${name}`).toLowerCase()} ${now[name] === '' ? t('wait.unknown') : now[name]}`).join(', ');
  }
  function type(name: keyof TypedFigures, value: string) {
    setTyped({ of: offer.version, figures: { ...figures, [name]: value } });
  }
  function submit(event: SyntheticEvent) {
    event.preventDefault();
    if (Object.values(wrong).includes(true)) {
      document.getElementById(`${id}-${wrong.intake ? 'intake' : wrong.treatment ? 'treatment' : 'places'}`)?.focus();
      return;
    }
    if (changed && !save.isPending) {
      save.mutate({ ...offer.figures, waitIntakeWeeks: weeksOf(figures.intake) ?? null, waitTreatmentWeeks: weeksOf(figures.treatment) ?? null, freePlaces: placesOf(figures.places) ?? null });
    }
  }
  const field = (name: keyof TypedFigures, unit: string) => (
    <div className="figure-field">
      <label htmlFor={`${id}-${name}`}>{t(`offers.${name}`)}</label>
      <span className="with-unit">
        <input
          id={`${id}-${name}`}
          className="input"
          inputMode={name === 'places' ? 'numeric' : 'decimal'}
          autoComplete="off"
          maxLength={5}
          value={figures[name]}
          aria-invalid={wrong[name]}
          aria-describedby={wrong[name] ? `${id}-${name}-wrong` : undefined}
          onFocus={(event) => { event.target.select(); }}
          onChange={(event) => { type(name, event.target.value); }}
        />
        <span className="unit">{unit}</span>
      </span>
      {wrong[name] ? (
        <p id={`${id}-${name}-wrong`} className="field-error">
          {t(name === 'places' ? 'offers.placesWrong' : 'offers.weeksWrong')}
        </p>
      ) : null}
    </div>
  );

  return (
    <li className="offer-line">
      <div className="offer-what">
        <h2>
          <Link to="/$tenant/aanbod/$offer" params={{ tenant, offer: listing.id }}>
            {listing.title}
          </Link>
        </h2>
        {own ? null : <div className="facts">{listing.provider.name}</div>}
        <div className="offer-states">
          <Freshness offer={offer} />
          {stop === undefined ? null : (
            <span className={stop.now ? 'state refused' : 'state waiting'}>
              {stop.until == null ? t(stop.now ? 'listing.stopOpen' : 'listing.stopFrom', { from: longDate(stop.from, i18n.language) }) : t(stop.now ? 'listing.stopUntil' : 'listing.stopFromUntil', { from: longDate(stop.from, i18n.language), until: longDate(stop.until, i18n.language) })}
            </span>
          )}
        </div>
        <Attention months={attention} />
      </div>
      <form className="offer-figures" aria-label={t('offers.figuresOf', { name: listing.title })} onSubmit={submit} noValidate>
        {field('intake', t('offers.weeks'))}
        {field('treatment', t('offers.weeks'))}
        {field('places', t('offers.placesUnit'))}
        <div className="offer-actions">
          {changed ? (
            <>
              <button type="submit" className="button primary" aria-disabled={save.isPending}>
                {t('offers.save')}
              </button>
              <button type="button" className="button" onClick={() => { setTyped({ of: offer.version, figures: before }); }}>
                {t('offers.undo')}
              </button>
            </>
          ) : (
            <>
              <button type="button" className={listing.waitStale ? 'button primary' : 'button'} aria-disabled={!hasFigures || confirm.isPending} onClick={() => { if (hasFigures && !confirm.isPending) { confirm.mutate(); } }} aria-label={t('offers.stillRightOf', { name: listing.title })}>
                <Icon name="check" size={18} />
                {t('offers.stillRight')}
              </button>
              <button type="button" className="button" aria-expanded={stopping} onClick={() => { setStopping(!stopping); }}>
                {t(stop === undefined ? 'offers.stop' : 'offers.changeStop')}
              </button>
            </>
          )}
        </div>
      </form>
      {stopping ? (
        <StopForm
          figures={offer.figures}
          busy={save.isPending}
          onCancel={() => { setStopping(false); }}
          onSave={(given) => {
            save.mutate(given, { onSuccess: () => { setStopping(false); } });
          }}
        />
      ) : null}
    </li>
  );
}

/** When the figures were measured, and whether that is too long ago. */
function Freshness({ offer: { listing } }: { offer: KeptOffer }) {
  const { t, i18n } = useTranslation();
  if (listing.waitMeasuredOn == null) {
    return listing.waitStale ? <span className="state stale">{t('offers.staleNoDate')}</span> : <span className="quiet">{t('offers.noFigures')}</span>;
  }
  const date = longDate(listing.waitMeasuredOn, i18n.language);
  return listing.waitStale ? <span className="state stale">{t('offers.stale', { date })}</span> : <span className="state approved">{t('offers.fresh', { date })}</span>;
}
