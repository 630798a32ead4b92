// The names that main and the two worlds of a page agree on.

/** The isolated world of the preload, as DevTools knows it. */
export const WORLD = 'pollkeeper preload';
/** The binding from that world to main; it exists in no other world. */
export const BINDING = '__hostSend';
/** The function in that world that main calls. */
export const RECEIVER = '__hostReceive';
/** The event by which the isolated world hands its link to the page's world, before any script of the page runs. */
export const LINK_EVENT = 'pollkeeper-host-link';

/** From a preload to main. */
export type Upward =
  | ['invoke', id: number, channel: string, args: unknown[]]
  | ['send', channel: string, args: unknown[]];
/** From main to a preload. */
export type Downward =
  | ['answer', id: number, value: unknown]
  | ['refuse', id: number, message: string]
  | ['message', channel: string, args: unknown[]];
