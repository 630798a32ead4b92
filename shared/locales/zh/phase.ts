import type { Phase } from '../../domain/phase.ts';

/** In a file of its own: the verifier page needs these, and no other value of an enum. */
export const phase = {
  prepared: '準備',
  open: '投票進行中',
  interrupted: '中斷運作',
  closed: '投票已結束',
  accounted: '選票已結算',
  counting: '點票中',
  counted: '點票完成',
  recorded: '已製作選舉工作記錄',
  postponed: '延期投票',
} as const satisfies { readonly [P in Phase]: string };
