/** Main's side of the ledger page: question in, checked answer out, whatever becomes of the page meanwhile. */
import { randomInt } from 'node:crypto';
import {
  type LedgerAnswer,
  type LedgerQuestion,
  type LedgerRequest,
  ledgerAnswerSchema,
} from '../../shared/contract/ledger.ts';

/** What the shell provides. It stays the same object when the page is loaded again after a crash. */
export type LedgerPagePort = {
  /** may throw, or lose the request, when there is no page */
  send(request: LedgerRequest): void;
  onAnswer(listener: (answer: unknown) => void): void;
  /** the page crashed, was closed or navigated: what it was asked will not be answered */
  onGone(listener: (why: string) => void): void;
};

/** The page could not be asked, or its database failed: what was asked may or may not have been done. */
export class PageFailure extends Error {}

/** The page answers, and says that its database failed. */
export class DatabaseFailure extends PageFailure {}

type State = Extract<LedgerAnswer, { kind: 'state' }>;

type Waiting = {
  readonly resolve: (answer: LedgerAnswer) => void;
  readonly reject: (why: PageFailure) => void;
};

export class LedgerPage {
  readonly name: string;
  readonly #port: LedgerPagePort;
  readonly #patience: number;
  readonly #waiting = new Map<number, Waiting>();
  /** starts anywhere, so that a late answer to an earlier run of the program is not taken for one to this */
  #id = randomInt(2 ** 40);

  /** `name`: of the database. `patience`: milliseconds until a silent page counts as failed. */
  constructor(port: LedgerPagePort, name: string, patience: number) {
    this.name = name;
    this.#port = port;
    this.#patience = patience;
    port.onAnswer(raw => {
      const answer = ledgerAnswerSchema.safeParse(raw);
      if (answer.success) this.#waiting.get(answer.data.id)?.resolve(answer.data);
    });
    port.onGone(why => {
      for (const one of this.#waiting.values()) one.reject(new PageFailure(why));
    });
  }

  /** Rejects only with PageFailure. */
  async ask(question: LedgerQuestion): Promise<LedgerAnswer> {
    const id = this.#id++;
    let timer: NodeJS.Timeout | undefined;
    try {
      const answer = await new Promise<LedgerAnswer>((resolve, reject) => {
        this.#waiting.set(id, { resolve, reject });
        timer = setTimeout(
          () => reject(new PageFailure(`no answer within ${this.#patience} ms`)),
          this.#patience,
        );
        this.#port.send({ ...question, id, ledger: this.name });
      });
      if (answer.kind === 'failed') throw new DatabaseFailure(answer.why);
      return answer;
    } catch (error) {
      throw error instanceof PageFailure ? error : new PageFailure(String(error));
    } finally {
      clearTimeout(timer);
      this.#waiting.delete(id);
    }
  }

  async state(): Promise<State> {
    const answer = await this.ask({ kind: 'state' });
    if (answer.kind !== 'state') throw new PageFailure(`asked for the state, answered ${answer.kind}`);
    return answer;
  }

  /** The state, and the digest of everything that the database holds; null where it holds nothing or has holes. */
  async whole(): Promise<{ state: State; digest: string | null }> {
    const state = await this.state();
    const sound = state.size > 0 && state.events === state.size;
    return { state, digest: sound ? await this.digest(0, state.size) : null };
  }

  async digest(from: number, to: number): Promise<string> {
    const answer = await this.ask({ kind: 'read', from, to, as: 'digest' });
    if (answer.kind !== 'digest') throw new PageFailure(`asked for a digest, answered ${answer.kind}`);
    return answer.sha256;
  }

  /** All of from … to−1, a page at a time. */
  async *text(from: number, to: number): AsyncGenerator<Extract<LedgerAnswer, { kind: 'text' }>> {
    for (let at = from; at < to; ) {
      const answer = await this.ask({ kind: 'read', from: at, to, as: 'text' });
      if (answer.kind !== 'text' || answer.next <= at)
        throw new PageFailure(`asked for events, answered ${answer.kind}`);
      yield answer;
      at = answer.next;
    }
  }
}
