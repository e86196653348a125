import { lazyRouteComponent, type AsyncRouteComponent } from '@tanstack/react-router';

/** A part of the program did not come, and there is no connection: loading the whole page again would lose what is on the screen. */
class PartNotLoaded extends Error {}

/** What the browsers say of a part that did not come. */
const NOT_LOADED = /dynamically imported module|importing a module script|unable to preload/i;

export function isNotLoaded(error: unknown): boolean {
  return error instanceof PartNotLoaded || (error instanceof Error && NOT_LOADED.test(error.message));
}

/**
 * A page whose code comes when it is first needed. When a new version was put in place in the meantime, the whole is loaded
 * again by itself, once; without a connection it is not.
 */
export function part<M extends Record<string, AsyncRouteComponent<object>>>(load: () => Promise<M>, name: keyof M & string): AsyncRouteComponent<object> {
  return lazyRouteComponent(async () => {
    try {
      return await load();
    } catch (failure) {
      throw navigator.onLine ? failure : new PartNotLoaded('The code of this page could not be loaded.', { cause: failure });
    }
  }, name) as AsyncRouteComponent<object>;
}
