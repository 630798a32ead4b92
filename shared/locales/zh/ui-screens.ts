/** Names of the screens from the interruption to the record. */
export const uiScreens = {} as const;
