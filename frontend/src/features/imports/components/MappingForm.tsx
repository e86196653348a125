import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ColumnMapping, SavedMapping, ShortlistImport } from '@/shared/api/types';
import type { FieldProblem } from '@/shared/api/problem';
import { ErrorSummary } from '@/shared/patterns/form/ErrorSummary';
import { faultsOf, fitted, holdsSeveral, importFields, separators, startingMapping, withField, withIdentity, withSeparator, type MappingFault } from '@/features/imports/mapping';

interface MappingFormProps {
  source: Pick<ShortlistImport, 'columns' | 'mapping' | 'suggestedMapping'>;
  saved: SavedMapping[];
  busy: boolean;
  /** What the server refused the last time. */
  refused: FieldProblem[];
  onSubmit: (mapping: ColumnMapping, saveAs: string) => void;
}

/** Per column of the file: what it means, and whether it helps to recognise the same offer next time. */
export function MappingForm({ source, saved, busy, refused, onSubmit }: MappingFormProps) {
  const { t } = useTranslation();
  const [mapping, setMapping] = useState(() => startingMapping(source));
  const [saveAs, setSaveAs] = useState('');
  const [attempt, setAttempt] = useState(0);
  const id = useId();
  const faults = faultsOf(mapping);
  const names = source.columns.map((column) => column.name);

  return (
    <form
      className="stack-l"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (faults.length === 0) {
          onSubmit(mapping, saveAs);
        } else {
          setAttempt((before) => before + 1);
        }
      }}
    >
      <ErrorSummary title={t('form.faults', { count: faults.length })} errors={faults.map((fault) => ({ field: anchor(fault), text: sentence(fault) }))} attempt={attempt} />
      {refused.length === 0 ? null : (
        <div className="notice refused" role="alert">
          <ul>
            {refused.map((problem) => (
              <li key={problem.pointer + problem.code}>{problem.detail}</li>
            ))}
          </ul>
        </div>
      )}
      {saved.length === 0 ? null : (
        <p className="row">
          <label htmlFor={`${id}-saved`}>{t('mapping.saved')}</label>
          <select
            id={`${id}-saved`}
            className="select"
            value=""
            onChange={(event) => {
              const chosen = saved.find((one) => one.id === event.target.value);
              if (chosen !== undefined) {
                setMapping(fitted(chosen, names));
              }
            }}
          >
            <option value="">{t('mapping.choose')}</option>
            {saved.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </p>
      )}
      <p className="prose small quiet">{t('mapping.identityExplained')}</p>
      <table className="cards-on-phone mapping">
        <thead>
          <tr>
            <th scope="col">{t('mapping.column')}</th>
            <th scope="col">{t('mapping.samples')}</th>
            <th scope="col">{t('mapping.field')}</th>
            <th scope="col">{t('mapping.identity')}</th>
          </tr>
        </thead>
        <tbody>
          {source.columns.map(({ name, samples }, index) => {
            const mapped = mapping.columns.find((one) => one.column === name);
            const field = mapped?.field ?? 'ignore';
            const ofField = wrongAt(`${id}-field-${index}`);
            const ofIdentity = wrongAt(`${id}-identity-${index}`);
            return (
              <tr key={name} className={field === 'ignore' ? 'ignored' : ''}>
                <th scope="row" id={`${id}-name-${index}`}>
                  {name}
                </th>
                <td className="samples">{samples.filter((sample) => sample !== '').slice(0, 3).join(' · ')}</td>
                <td>
                  <div className="row">
                    <select
                      id={`${id}-field-${index}`}
                      className="select"
                      aria-labelledby={`${id}-name-${index}`}
                      aria-invalid={ofField !== undefined}
                      aria-describedby={ofField === undefined ? undefined : `${id}-field-${index}-error`}
                      value={field}
                      onChange={(event) => {
                        setMapping(withField(mapping, name, importFields.find((one) => one === event.target.value) ?? 'ignore'));
                      }}
                    >
                      <option value="ignore">{t('field.ignore')}</option>
                      {importFields.map((one) => (
                        <option key={one} value={one}>
                          {t(`field.${one}`)}
                        </option>
                      ))}
                    </select>
                    {holdsSeveral(field) ? (
                      <select
                        className="select"
                        aria-label={t('mapping.separatorOf', { column: name })}
                        value={mapped?.options?.['separator'] ?? ''}
                        onChange={(event) => {
                          setMapping(withSeparator(mapping, name, event.target.value));
                        }}
                      >
                        <option value="">{t('mapping.separator')}</option>
                        {separators.map((separator) => (
                          <option key={separator} value={separator}>
                            {t('mapping.separatedBy', { separator })}
                          </option>
                        ))}
                      </select>
                    ) : null}
                  </div>
                  {ofField === undefined ? null : <p id={`${id}-field-${index}-error`} className="field-error">{ofField}</p>}
                </td>
                <td>
                  <label className="check">
                    <input
                      id={`${id}-identity-${index}`}
                      type="checkbox"
                      aria-describedby={ofIdentity === undefined ? undefined : `${id}-identity-${index}-error`}
                      checked={mapping.identity.includes(name)}
                      onChange={(event) => {
                        setMapping(withIdentity(mapping, name, event.target.checked));
                      }}
                    />
                    <span>{t('mapping.identityShort')}</span>
                    <span className="visually-hidden">: {name}</span>
                  </label>
                  {ofIdentity === undefined ? null : <p id={`${id}-identity-${index}-error`} className="field-error">{ofIdentity}</p>}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <div className="row">
        <label htmlFor={`${id}-save`}>{t('mapping.saveAs')}</label>
        <input
          id={`${id}-save`}
          className="input"
          value={saveAs}
          maxLength={80}
          placeholder={t('mapping.saveAsHint')}
          onChange={(event) => {
            setSaveAs(event.target.value);
          }}
        />
      </div>
      <button type="submit" className="button primary" aria-disabled={busy}>
        {busy ? t('mapping.busy') : t('mapping.submit')}
      </button>
    </form>
  );

  function anchor(fault: MappingFault): string {
    switch (fault.kind) {
      case 'providerMissing':
        return `${id}-field-0`;
      case 'fieldTwice':
        return `${id}-field-${names.indexOf(fault.column ?? '')}`;
      case 'identityMissing':
        return `${id}-identity-0`;
    }
  }

  /** What is not right at a field, once one tried to go on. */
  function wrongAt(field: string): string | undefined {
    const fault = attempt === 0 ? undefined : faults.find((one) => anchor(one) === field);
    return fault === undefined ? undefined : sentence(fault);
  }

  function sentence(fault: MappingFault): string {
    switch (fault.kind) {
      case 'providerMissing':
        return t('mapping.providerMissing');
      case 'fieldTwice':
        return t('mapping.fieldTwice', { column: fault.column, field: t(`field.${fault.field ?? 'ignore'}`) });
      case 'identityMissing':
        return t('mapping.identityMissing');
    }
  }
}
