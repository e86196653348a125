import { ApiProblem } from '@/shared/api/problem';
import { forgetUnsaved, keepInTab, leftInTab, rememberUnsaved, tellUnsaved, unsavedAt } from '@/shared/keep/unsaved';

/** What the server has, with the version to send back when it is changed. */
export interface Held<T> {
  value: T;
  version: string;
  savedAt: string | undefined;
}

export interface Kept<T> {
  value: T;
  /** `unfinished`: the server would not take it as it is now. */
  state: 'saved' | 'waiting' | 'saving' | 'offline' | 'conflict' | 'refused' | 'unfinished';
  /** When the server took it last; undefined while it has nothing. */
  savedAt: string | undefined;
  /** What somebody else made of it meanwhile, and what it was before. */
  theirs: T | undefined;
  before: T;
  problem: Error | undefined;
}

const PAUSE = 800;
const AGAIN = 10_000;

/**
 * Keeps one thing on the server while it is being typed: waits for a pause, sends one change at a time, tries again when there was no
 * connection, and stops when somebody else was earlier, until one of both versions is chosen. Nothing that was typed is given up: what the
 * server does not have is kept in the tab.
 */
export class Keeper<T extends object> {
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private snapshot: Kept<T>;
  private latest: Held<T> | undefined;
  /** Whether the server may have something else than it said last. */
  private uncertain = false;

  private constructor(
    private readonly key: string,
    private held: Held<T>,
    private save: (value: T, version: string) => Promise<Held<T>>,
    private readonly read: (current: unknown) => Held<T> | undefined,
    private readonly isWhole: (value: T) => boolean,
  ) {
    this.snapshot = { value: held.value, state: 'saved', savedAt: held.savedAt, theirs: undefined, before: held.value, problem: undefined };
  }

  /**
   * The keeper of something: the one that still has unsaved work when there is one.
   *
   * @param read what there is now, from the `current` of a 412
   * @param isWhole whether the server takes such a thing; what it does not take waits here
   */
  static of<T extends object>(key: string, held: Held<T>, save: (value: T, version: string) => Promise<Held<T>>, read: (current: unknown) => Held<T> | undefined, isWhole: (value: T) => boolean = () => true): Keeper<T> {
    const known = unsavedAt(key) as Keeper<T> | undefined;
    if (known !== undefined) {
      known.save = save;
      return known;
    }
    const keeper = new Keeper(key, held, save, read, isWhole);
    keeper.takeUp();
    return keeper;
  }

  /** Goes on with what an earlier page left in the tab. */
  private takeUp(): void {
    const left = leftInTab(this.key);
    const value = { ...this.held.value, ...(left?.body as Partial<T> | undefined) };
    if (left !== undefined && !same(value, this.held.value)) {
      this.held = { ...this.held, version: left.version ?? this.held.version };
      this.uncertain = true;
      this.snapshot = { ...this.snapshot, value, state: this.isWhole(value) ? 'waiting' : 'unfinished' };
      rememberUnsaved(this.key, this);
      this.later(PAUSE);
    } else {
      forgetUnsaved(this.key);
    }
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => {
      this.listeners.delete(listener);
    };
  };

  readonly get = (): Kept<T> => this.snapshot;

  readonly change = (part: Partial<T>): void => {
    const state = this.snapshot.state;
    const value = { ...this.snapshot.value, ...part };
    if (!this.uncertain && same(value, this.held.value)) {
      clearTimeout(this.timer);
      forgetUnsaved(this.key);
      this.show({ value, state: 'saved', problem: undefined });
      return;
    }
    keepInTab(this.key, value, this.held.version);
    rememberUnsaved(this.key, this);
    this.show({ value, state: state === 'saving' || state === 'conflict' ? state : this.isWhole(value) ? 'waiting' : 'unfinished' });
    if (state !== 'conflict') {
      this.later(PAUSE);
    }
  };

  /** Sends what waits now: the page is left. */
  readonly flush = (): void => {
    const { state } = this.snapshot;
    if (state === 'waiting' || state === 'offline') {
      void this.send();
    }
  };

  /** Sends again what was refused. */
  readonly retry = (): void => {
    void this.send();
  };

  /** What the server told by itself; taken over unless something was typed here that it does not have. */
  receive(held: Held<T>): void {
    if (this.snapshot.state === 'saved' && numberOf(held.version) > numberOf(this.held.version)) {
      this.held = held;
      this.show({ value: held.value, savedAt: held.savedAt, before: held.value });
    }
  }

  readonly keepMine = (): void => {
    if (this.latest !== undefined) {
      this.held = this.latest;
      this.latest = undefined;
      this.show({ state: 'waiting', theirs: undefined, before: this.held.value });
      void this.send();
    }
  };

  readonly takeTheirs = (): void => {
    if (this.latest !== undefined) {
      this.held = this.latest;
      this.latest = undefined;
      this.uncertain = false;
      forgetUnsaved(this.key);
      this.show({ value: this.held.value, state: 'saved', savedAt: this.held.savedAt, theirs: undefined, before: this.held.value });
    }
  };

  private later(milliseconds: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      void this.send();
    }, milliseconds);
  }

  private async send(): Promise<void> {
    clearTimeout(this.timer);
    if (this.snapshot.state === 'saving' || this.snapshot.state === 'conflict') {
      return;
    }
    const { value } = this.snapshot;
    if (!this.isWhole(value)) {
      this.show({ state: 'unfinished', problem: undefined });
      return;
    }
    this.uncertain = true;
    this.show({ state: 'saving', problem: undefined });
    try {
      this.held = await this.save(value, this.held.version);
      this.uncertain = false;
      if (this.snapshot.value === value) {
        forgetUnsaved(this.key);
        // The server may have tidied what was typed.
        this.show({ value: this.held.value, state: 'saved', savedAt: this.held.savedAt, before: this.held.value });
      } else {
        keepInTab(this.key, this.snapshot.value, this.held.version);
        this.show({ state: this.isWhole(this.snapshot.value) ? 'waiting' : 'unfinished', savedAt: this.held.savedAt, before: this.held.value });
        this.later(PAUSE);
      }
    } catch (failure) {
      this.failed(failure);
    }
  }

  private failed(failure: unknown): void {
    const problem = failure instanceof Error ? failure : new Error(String(failure));
    const current = problem instanceof ApiProblem && problem.status === 412 ? this.read(problem.current) : undefined;
    if (current !== undefined) {
      this.latest = current;
      this.show({ state: 'conflict', theirs: current.value, problem });
    } else if (problem instanceof ApiProblem && problem.passing) {
      this.show({ state: 'offline', problem });
      this.later(AGAIN);
    } else {
      this.show({ state: 'refused', problem });
    }
  }

  private show(change: Partial<Kept<T>>): void {
    this.snapshot = { ...this.snapshot, ...change };
    this.listeners.forEach((listener) => {
      listener();
    });
    tellUnsaved();
  }
}

function same(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify({ ...one, ...other });
}

/** Versions are numbers between quotes, and count up. */
function numberOf(version: string): number {
  return Number(version.replace(/\D/g, ''));
}
