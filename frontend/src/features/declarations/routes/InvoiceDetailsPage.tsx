import { TextField } from '@vaadin/react-components/TextField.js';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiProblem } from '@/shared/api/problem';
import type { InvoiceDetails } from '@/shared/api/types';
import { DraftBar } from '@/shared/draft/DraftBar';
import { useDraft } from '@/shared/draft/useDraft';
import { bound } from '@/shared/patterns/form/bound';
import { ErrorSummary } from '@/shared/patterns/form/ErrorSummary';
import { useActing } from '@/shared/session/session';
import { Icon } from '@/shared/ui/Icon';
import { Loading } from '@/shared/ui/Loading';
import { PageHead } from '@/shared/ui/PageHead';
import { tell } from '@/shared/ui/toasts';
import { Trouble } from '@/shared/ui/Trouble';
import { invoiceDetailsQuery, writeInvoiceDetails } from '@/features/declarations/api/declarations';
import '@/shared/patterns/form/form.css';

type Field = 'street' | 'postcode' | 'town' | 'kvkNumber' | 'oin' | 'vatNumber' | 'iban';

/** What invoices say about the acting party. */
export function InvoiceDetailsPage() {
  const { t } = useTranslation();
  const acting = useActing();
  const { data, error, refetch } = useQuery(invoiceDetailsQuery(acting));
  const tenant = acting.tenant.slug;
  return (
    <div className="stack-l">
      <p className="crumbs no-print">
        <Link to="/$tenant/declaraties" params={{ tenant }}>
          <Icon name="left" size={18} />
          {t('declaration.title')}
        </Link>
      </p>
      <PageHead title={t('declaration.details')} lead={t(acting.party.kind === 'ORGANISATION' ? 'declaration.detailsLead' : 'declaration.detailsLeadRegion')} />
      {error === null ? null : <Trouble problem={error} what={t('declaration.detailsFailed')} retry={() => void refetch()} />}
      {data === undefined ? error === null ? <Loading label={t('table.loading')} lines={5} /> : null : <DetailsForm details={data} />}
    </div>
  );
}

function DetailsForm({ details }: { details: InvoiceDetails }) {
  const { t } = useTranslation();
  const acting = useActing();
  const client = useQueryClient();
  const navigate = useNavigate();
  const fields: readonly Field[] = acting.party.kind === 'ORGANISATION' ? ['street', 'postcode', 'town', 'kvkNumber', 'vatNumber', 'iban'] : ['street', 'postcode', 'town', 'oin', 'kvkNumber'];
  const [start] = useState(() => Object.fromEntries(fields.map((field) => [field, details[field] ?? ''])) as Partial<Record<Field, string>>);
  const [typed, setTyped] = useState(start);
  const [attempt, setAttempt] = useState(0);
  const draft = useDraft({ form: 'invoice-details', version: '1', subject: 'own', value: { ...typed }, empty: { ...start }, restore: (former) => { setTyped((now) => ({ ...now, ...former })); } });
  const query = invoiceDetailsQuery(acting).queryKey;
  const saving = useMutation({
    mutationFn: () => {
      const { street = '', postcode = '', town = '', ...numbers } = typed;
      return writeInvoiceDetails(acting, details.version, { street, postcode, town, ...numbers });
    },
    onSuccess: async (now) => {
      await draft.finish();
      client.setQueryData(query, now);
      tell(t('declaration.detailsSaved'));
      await navigate({ to: '/$tenant/declaraties', params: { tenant: acting.tenant.slug } });
    },
    onError: (problem) => {
      setAttempt((before) => before + 1);
      // Somebody was earlier: what there is now is fetched, what was typed stays, and saving again holds for it.
      if (problem instanceof ApiProblem && problem.status === 412) {
        void client.invalidateQueries({ queryKey: query });
      }
    },
  });
  const errors = saving.error instanceof ApiProblem ? saving.error.errors : [];
  const hint: Partial<Record<Field, string>> = { oin: t('declaration.oinHint'), vatNumber: t('declaration.vatHint') };
  return (
    <form
      className="stack-l form-page"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (!saving.isPending) {
          saving.mutate();
        }
      }}
    >
      <ErrorSummary title={t('declaration.detailsNotSaved')} attempt={attempt} errors={errors.map(({ pointer, detail }) => ({ field: pointer.slice(1), text: detail }))} />
      {saving.error === null || errors.length > 0 ? null : <Trouble problem={saving.error} what={t('declaration.detailsNotSaved')} />}
      <p>
        <strong>{details.name}</strong>
      </p>
      <div className="stack">
        {fields.map((field) => (
          <TextField key={field} id={field} label={t(`declaration.${field}`)} {...(hint[field] === undefined ? {} : { helperText: hint[field] })} required={field !== 'oin' && (field !== 'kvkNumber' || acting.party.kind === 'ORGANISATION')} {...bound({ value: typed[field] ?? '', onChange: (value) => { setTyped((now) => ({ ...now, [field]: value })); }, onBlur: () => undefined }, errors.find(({ pointer }) => pointer === `/${field}`)?.detail ?? '')} />
        ))}
      </div>
      <DraftBar draft={draft} what={t('declaration.details')} />
      <div className="row">
        <button type="submit" className="button primary" aria-disabled={saving.isPending}>
          {t('declaration.saveDetails')}
        </button>
      </div>
    </form>
  );
}
