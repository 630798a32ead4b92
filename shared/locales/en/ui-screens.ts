import type { uiScreens as zh } from '../zh/ui-screens.ts';

export const uiScreens: { readonly [K in keyof typeof zh]: string } = {};
