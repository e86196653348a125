import type { SearchWord } from '@/shared/api/types';
import type { FakeAnswer, FakeRequest } from '@test/fake/server';

/** The words of a region, from memory. */
export class FakeWords {
  own: SearchWord[] = [];
  /** What adding answers instead; undefined: it is added. */
  refusal: FakeAnswer | undefined;

  answer({ method, body }: FakeRequest, id: string): FakeAnswer {
    if (method === 'POST' && this.refusal !== undefined) {
      return this.refusal;
    }
    if (method === 'POST') {
      const added = body as Pick<SearchWord, 'word' | 'meaning'>;
      if (this.own.some(({ word }) => word.toLowerCase() === added.word.trim().toLowerCase())) {
        return { status: 409, body: { code: 'same-words-already', detail: 'Deze woorden betekenen hier al hetzelfde.' } };
      }
      const word = { id: `word-${String(this.own.length)}`, word: added.word.trim(), meaning: added.meaning.trim() };
      this.own.push(word);
      return { status: 201, body: word };
    }
    if (method === 'DELETE') {
      this.own = this.own.filter((word) => word.id !== id);
      return { status: 204, body: undefined };
    }
    return { status: 200, body: { own: this.own, ofTheField: [{ word: 'ass', meanings: 'autisme, autismespectrumstoornis' }, { word: 'ggz', meanings: 'geestelijke gezondheidszorg' }] } };
  }
}
