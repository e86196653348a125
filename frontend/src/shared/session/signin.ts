/** Where the server starts signing in, and comes back to `path` afterwards. */
export function signInAddress(path: string): string {
  return `/oauth/login?return=${encodeURIComponent(path)}`;
}

export function here(): string {
  return `${location.pathname}${location.search}`;
}
