import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** An image that was fetched; drawn on a canvas, because the page loads images from its own server only. */
export function Picture({ content, name }: { content: Blob; name: string }) {
  const { t } = useTranslation();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [broken, setBroken] = useState(false);
  useEffect(() => {
    let gone = false;
    createImageBitmap(content).then(
      (image) => {
        if (!gone && canvas.current !== null) {
          canvas.current.width = image.width;
          canvas.current.height = image.height;
          canvas.current.getContext('2d')?.drawImage(image, 0, 0);
        }
        image.close();
      },
      () => {
        if (!gone) {
          setBroken(true);
        }
      },
    );
    return () => {
      gone = true;
    };
  }, [content]);
  return broken ? <p className="notice waiting">{t('application.cannotDraw')}</p> : <canvas ref={canvas} role="img" aria-label={name} className="evidence-page" />;
}
