const NUMBER = /^[1-9]\d{0,4}$/;

/** Which version of an agreement the address asks for; nothing for what is open, else what holds. */
export function agreementVersionOf(search: Record<string, unknown>): { version?: number } {
  const version = numberOf(search['version']);
  return version === undefined ? {} : { version };
}

/** Which two versions the address lays beside each other. */
export function agreementVersionsOf(search: Record<string, unknown>): { before?: number; after?: number } {
  const [before, after] = [numberOf(search['before']), numberOf(search['after'])];
  return { ...(before === undefined ? {} : { before }), ...(after === undefined ? {} : { after }) };
}

function numberOf(given: unknown): number | undefined {
  return (typeof given === 'string' || typeof given === 'number') && NUMBER.test(String(given)) ? Number(given) : undefined;
}
