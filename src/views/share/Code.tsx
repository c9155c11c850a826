import { type FormEvent, useState } from 'react';
import { encode } from 'uqr';
import {
  isThisMachine,
  readPublicAddress,
  writePublicAddress,
} from '../../store/share/publicAddress';
import styles from './Share.module.css';
import { t } from './shareWords';

interface Props {
  readonly link: string;
  /** The public address; null where none is set. */
  readonly address: string | null;
  readonly onAddress: (address: string | null) => void;
}

/** The link as a QR code, and the address that it leads to. */
export function Code({ link, address, onAddress }: Props) {
  const { hostname, host } = new URL(link);
  return (
    <section className={styles.part}>
      <h3 className={styles.heading}>{t('share.code')}</h3>
      {isThisMachine(hostname) && (
        <p className={styles.local} role="status">
          {t('share.localhost', { host })}
        </p>
      )}
      <Picture link={link} />
      <Address address={address} onAddress={onAddress} />
    </section>
  );
}

/** Black on white whatever the theme: cameras expect it. */
function Picture({ link }: { link: string }) {
  const path = pathOf(link);
  if (path === null) return <p>{t('share.codeTooLong')}</p>;
  return (
    <svg
      className={styles.code}
      viewBox={`0 0 ${path.size} ${path.size}`}
      role="img"
      aria-label={t('share.codeOf')}
      shapeRendering="crispEdges"
    >
      <rect width={path.size} height={path.size} fill="#fff" />
      <path d={path.d} fill="#000" />
    </svg>
  );
}

/** A square for each dark module, with the quiet zone of four that the standard asks for; null where the text has no room. */
function pathOf(text: string): { readonly d: string; readonly size: number } | null {
  try {
    const { data, size } = encode(text, { border: 4, ecc: 'M' });
    const squares = data.flatMap((row, y) =>
      row.flatMap((isDark, x) => (isDark ? [`M${x} ${y}h1v1h-1z`] : [])),
    );
    return { d: squares.join(''), size };
  } catch {
    return null;
  }
}

function Address({ address, onAddress }: Omit<Props, 'link'>) {
  const [typed, setTyped] = useState(address ?? '');
  const [refused, setRefused] = useState<string | null>(null);
  const take = (event?: FormEvent) => {
    event?.preventDefault();
    const isOne = writePublicAddress(typed);
    setRefused(isOne ? null : typed);
    if (isOne) onAddress(readPublicAddress());
  };
  return (
    <form className={styles.copy} onSubmit={take} noValidate>
      <label htmlFor="share-address">{t('share.address')}</label>
      <input
        id="share-address"
        type="url"
        className={styles.text}
        value={typed}
        placeholder={t('share.addressHint')}
        aria-invalid={refused !== null}
        aria-describedby="share-address-note"
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => take()}
      />
      <p
        id="share-address-note"
        className={styles.note}
        role={refused === null ? undefined : 'alert'}
      >
        {refused === null ? t('share.addressUnset') : t('share.addressRefused', { text: refused })}
      </p>
    </form>
  );
}
