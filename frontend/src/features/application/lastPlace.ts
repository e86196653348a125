const KEY = 'loodlijn.application.';

/** The criterion one was at when one left a file, in this browser. */
export function lastPlace(application: string): string | undefined {
  return localStorage.getItem(KEY + application) ?? undefined;
}

export function rememberPlace(application: string, code: string): void {
  try {
    localStorage.setItem(KEY + application, code);
  } catch {
    // A full or forbidden storage costs the memory of the place, nothing else.
  }
}
