/** Asks main through the window's own bridge, as its page does; the refusal is an answer like any other. */
import type { Page } from '@playwright/test';
import type { Ask, StationBridge } from '../../shared/contract/asks.ts';
import type { Result } from '../../shared/contract/result.ts';

/** `ask` may be anything: tests send what no page of ours would. */
export const askPage = (page: Page, ask: unknown): Promise<Result<unknown>> =>
  page.evaluate(asked => {
    const bridge: StationBridge = Reflect.get(window, 'pollkeeper');
    return bridge.ask(asked as Ask);
  }, ask);
