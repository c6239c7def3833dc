export const LANGUAGES: readonly string[];
export function catalogue(language: string): { texts: Map<string, string[]>; faults: string[] };
export function generated(): Map<string, string>;
