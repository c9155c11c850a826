import { useEffect, useRef, useState } from 'react';
import list from './PhotoList.module.css';

/** A picture of a file once its row is seen, until it is drawn no more; the file itself is what the browser shows small. */
export function Thumbnail({ file }: { file: File }) {
  const place = useRef<HTMLSpanElement>(null);
  const [url, setUrl] = useState<string | null>(null);
  useEffect(() => {
    let made: string | null = null;
    // While photos are run the first rows change often: pictures of rows out of sight would be decoded for nobody.
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      made = URL.createObjectURL(file);
      setUrl(made);
    });
    if (place.current !== null) observer.observe(place.current);
    return () => {
      observer.disconnect();
      setUrl(null);
      if (made !== null) URL.revokeObjectURL(made);
    };
  }, [file]);
  return (
    <span ref={place} className={list.thumb}>
      {url !== null && <img className={list.thumb} src={url} alt="" decoding="async" />}
    </span>
  );
}
