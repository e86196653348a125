import { getDocument, GlobalWorkerOptions, type PDFDocumentProxy } from 'pdfjs-dist';
import PdfWorker from 'pdfjs-dist/build/pdf.worker.mjs?worker';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Loading } from '@/shared/ui/Loading';

/** Pages are drawn this much larger than they are shown, so that small print can be read. */
const SHARPNESS = 2;

/** All pages of a PDF, one below the other, each drawn when it comes into view, with its text for who does not see it. */
export function PdfPages({ content }: { content: Blob }) {
  const { t } = useTranslation();
  const [document, setDocument] = useState<PDFDocumentProxy>();
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    let gone = false;
    GlobalWorkerOptions.workerPort ??= new PdfWorker();
    const opening = content.arrayBuffer().then((data) => getDocument({ data, enableXfa: false }).promise);
    opening.then(
      (opened) => {
        if (!gone) {
          setDocument(opened);
        }
      },
      () => {
        if (!gone) {
          setBroken(true);
        }
      },
    );
    return () => {
      gone = true;
      opening.then((opened) => opened.cleanup()).catch(() => undefined);
    };
  }, [content]);
  if (broken) {
    return <p className="notice waiting">{t('application.cannotDraw')}</p>;
  }
  if (document === undefined) {
    return <Loading label={t('application.loadingDocument')} lines={10} />;
  }
  return (
    <>
      {Array.from({ length: document.numPages }, (_, index) => (
        <PdfPage key={index} document={document} number={index + 1} />
      ))}
    </>
  );
}

function PdfPage({ document, number }: { document: PDFDocumentProxy; number: number }) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [text, setText] = useState('');
  useEffect(() => {
    const shown = canvas.current;
    if (shown === null) {
      return undefined;
    }
    const watcher = new IntersectionObserver((entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) {
        watcher.disconnect();
        draw(document, number, shown).then(setText, () => undefined);
      }
    });
    watcher.observe(shown);
    return () => {
      watcher.disconnect();
    };
  }, [document, number]);
  return (
    <figure className="pdf-page">
      <canvas ref={canvas} className="evidence-page" aria-hidden="true" />
      <figcaption className="small quiet">{t('application.pageOf', { number, of: document.numPages })}</figcaption>
      <p className="visually-hidden">{text}</p>
    </figure>
  );
}

/** @returns the text of the page */
async function draw(document: PDFDocumentProxy, number: number, canvas: HTMLCanvasElement): Promise<string> {
  const page = await document.getPage(number);
  const natural = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: (canvas.clientWidth / natural.width) * SHARPNESS });
  canvas.width = viewport.width;
  canvas.height = viewport.height;
  await page.render({ canvas, viewport }).promise;
  const { items } = await page.getTextContent();
  return items.map((item) => ('str' in item ? item.str : '')).join(' ');
}
