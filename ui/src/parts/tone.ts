/** How a text is meant, never only how it looks: the words beside it must say the same. */
export type Tone = 'quiet' | 'accent' | 'held' | 'leaves' | 'fault';
