/** In the sample election a person's signing passphrase follows from the PIN, which practice shows; a real one is the person's own. */
export const practiceSigningPassphrase = (pin: string): string => `practice ${pin}`;
