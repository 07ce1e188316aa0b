/** Names from the top down as one text that no name can imitate: `readUnit` lets no control character through. */
export const unitKey = (path: readonly string[]): string => path.join('\u001F')

export const pathOfKey = (key: string): readonly string[] => key.split('\u001F')
