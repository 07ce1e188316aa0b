import { css } from 'lit'

/** Marks, notes and lists that several screens have. */
export const cardStyles = css`
  :host {
    display: block;
  }

  .badge {
    display: inline-block;
    padding: 0.1rem 0.65rem;
    border-radius: 999px;
    background: var(--tint);
    color: var(--accent);
    font-size: 0.875rem;
    font-weight: 600;
    white-space: nowrap;
  }

  .badge.attention {
    background: var(--attention-tint);
    color: var(--attention);
  }

  .badge.act {
    background: var(--alarm-tint);
    color: var(--alarm);
  }

  .badge.quiet {
    background: var(--level-3);
    color: var(--soft-ink);
  }

  .note {
    padding: 0.9rem 1.1rem;
    border-radius: var(--radius);
    background: var(--tint);
  }

  h2.apart,
  .apart > h2:first-child {
    margin-top: 2.25rem;
    font-size: 1.3125rem;
  }

  /* A card has room of its own above its heading. */
  section > h2.apart:first-child {
    margin-top: 0;
  }

  .after {
    margin-top: 0.9rem;
  }

  .narrow {
    max-width: 44rem;
  }

  .fingerprint {
    overflow-wrap: anywhere;
    font:
      600 1rem / 1.5 ui-monospace,
      'SF Mono',
      Menlo,
      Consolas,
      'Liberation Mono',
      monospace;
    letter-spacing: 0.06em;
  }

  .links {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25rem 1.5rem;
  }

  .links a {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
  }

  ol,
  ul.plain {
    margin: 0 0 0.9rem;
    padding-left: 1.3rem;
  }

  ul.plain {
    list-style: disc;
  }

  ol li,
  ul.plain li {
    margin-bottom: 0.4rem;
  }
`
