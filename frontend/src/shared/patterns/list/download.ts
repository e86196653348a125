/** Reads an answer as a file and hands it to the browser to keep. `progress` hears how many bytes have come. */
export async function download(response: Response, name: string, progress: (bytes: number) => void): Promise<void> {
  const parts: BlobPart[] = [];
  let bytes = 0;
  const reader = response.body?.getReader();
  for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
    parts.push(part.value);
    bytes += part.value.length;
    progress(bytes);
  }
  const type = response.headers.get('content-type') ?? 'application/octet-stream';
  keep(new Blob(parts, { type }), fileName(response.headers.get('content-disposition')) ?? name);
}

export function fileName(disposition: string | null): string | undefined {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1];
  if (encoded !== undefined) {
    return decodeURIComponent(encoded);
  }
  return /filename="?([^";]+)"?/i.exec(disposition ?? '')?.[1];
}

/** Puts a file among the downloads. */
export function keep(file: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(link.href);
  }, 60_000);
}
