import type { paths } from '@/shared/api/schema';

type Prefix = '/api/v1/tenants/{tenant}';

/** Headers that the client sends by itself, so that no request names them. */
type Carried = 'Loodlijn-Party' | 'X-CSRF-Token' | 'Accept-Language';

type Without<Values, Names> = [Exclude<keyof NonNullable<Values>, Names>] extends [never] ? undefined : Omit<NonNullable<Values>, Names & PropertyKey>;

/** Without what the client fills in; a group of parameters in which nothing is left is not asked for. */
type Own<Parameters> = { [Group in keyof Parameters as Without<Parameters[Group], Filled<Group>> extends undefined ? never : Group]: Without<Parameters[Group], Filled<Group>> };
type Filled<Group> = Group extends 'path' ? 'tenant' : Group extends 'header' ? Carried : never;

type OwnOperation<Operation> = Operation extends { parameters: infer Parameters } ? Omit<Operation, 'parameters'> & { parameters: Own<Parameters> } : Operation;

/** The paths of the API document under a tenant, by what follows the tenant: `/shortlist/listings/{id}`. */
export type TenantPaths = {
  [Path in keyof paths as Path extends `${Prefix}${infer Rest}` ? Rest : never]: { [Method in keyof paths[Path]]: OwnOperation<paths[Path][Method]> };
};
