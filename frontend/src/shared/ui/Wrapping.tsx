import { Fragment } from 'react';

/** An e-mail address or a website that goes on in the next line after its @ or before a dot instead of in the middle of a word. */
export function Wrapping({ address }: { address: string }) {
  return address.split(/(?<=@)|(?<=.)(?=\.)/).map((piece, place) => (
    <Fragment key={place}>
      {place === 0 ? null : <wbr />}
      {piece}
    </Fragment>
  ));
}
