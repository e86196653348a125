-- Agreements that a party gave notice of are few among all steps.
create index agreement_step_notice on agreement_step (tenant_id, agreement_id) where step = 'GIVE_NOTICE';
comment on index agreement_step_notice is 'which agreements a party gave notice of';
