import { everyOf } from '@/shared/api/everyOf';
import type { AgreementKind, Article, Slot, Variant } from '@/shared/api/types';

export const kinds = everyOf<AgreementKind>()(['HEAD_SUB', 'REGION_HEAD', 'REGION_SUB']);
export const variants = everyOf<Variant>()(['EFFORT', 'OUTPUT', 'TASK']);
export const parts = everyOf<Article['part']>()(['GENERAL', 'INDIVIDUAL', 'FIXED']);
export const states = everyOf<Article['state']>()(['LOCKED', 'CHOOSE', 'FILL']);
export const slotKinds = everyOf<Slot['kind']>()(['PERCENTAGE', 'AMOUNT', 'DAY', 'DURATION', 'NUMBER', 'CHOICE', 'PARTY']);
export const units = everyOf<NonNullable<Slot['unit']>>()(['DAYS', 'WEEKS', 'MONTHS']);
export const contractParties = everyOf<NonNullable<Slot['parties']>[number]>()(['REGION', 'HEAD', 'SUB']);
