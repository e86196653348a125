import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '@/shared/ui/Icon';
import '@/shared/patterns/wizard/wizard.css';

export interface WizardStep {
  id: string;
  label: string;
  /** Goes back to a step that was done; left out where there is no way back. */
  onOpen?: (() => void) | undefined;
}

interface WizardProps {
  name: string;
  steps: readonly WizardStep[];
  /** The step one is at; after the last when everything is done. */
  at: number;
  /** That one can leave, and where it waits: said at every step that is not the last word. */
  leave?: ReactNode;
}

/** Where one is in a job of several steps, what is behind and what is ahead. It can be left at any step and is found again under "Vandaag". */
export function Wizard({ name, steps, at, leave }: WizardProps) {
  const { t } = useTranslation();
  return (
    <nav className="wizard no-print" aria-label={name}>
      <p className="wizard-short">{at < steps.length ? t('wizard.at', { step: at + 1, of: steps.length, label: steps[at]?.label }) : t('wizard.done')}</p>
      <ol>
        {steps.map((step, index) => {
          const state = index < at ? 'done' : index === at ? 'current' : 'ahead';
          const label = (
            <>
              <span className="wizard-mark" aria-hidden="true">
                {state === 'done' ? <Icon name="check" size={16} /> : index + 1}
              </span>
              {step.label}
              {state === 'done' ? <span className="visually-hidden"> ({t('wizard.stepDone')})</span> : null}
            </>
          );
          return (
            <li key={step.id} className={state} aria-current={state === 'current' ? 'step' : undefined}>
              {state === 'done' && step.onOpen !== undefined ? (
                <button type="button" onClick={step.onOpen}>
                  {label}
                </button>
              ) : (
                <span>{label}</span>
              )}
            </li>
          );
        })}
      </ol>
      {leave === undefined || at >= steps.length ? null : <p className="small quiet wizard-leave">{leave}</p>}
    </nav>
  );
}
