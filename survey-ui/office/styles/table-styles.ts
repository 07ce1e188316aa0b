import { css } from 'lit'

/** Tables scroll inside a region of their own; the first column stays where it is. */
export const tableStyles = css`
  .region {
    position: relative;
    max-width: 100%;
    overflow: auto;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
  }

  .region + p {
    margin-top: 0.9rem;
  }

  table {
    width: 100%;
    border-collapse: separate;
    border-spacing: 0;
    font-size: 0.9375rem;
    line-height: 1.35;
  }

  caption {
    position: sticky;
    left: 0;
    max-width: calc(100vw - 4rem);
    padding: 0.7rem 0.75rem;
    color: var(--soft-ink);
    text-align: left;
  }

  th,
  td {
    padding: 0.65rem 0.75rem;
    border-top: 1px solid var(--line);
    text-align: left;
    vertical-align: top;
  }

  thead th {
    color: var(--soft-ink);
    font-weight: 600;
  }

  tbody th {
    font-weight: 600;
  }

  .number {
    text-align: right;
    font-variant-numeric: tabular-nums;
  }

  .hidden-figure {
    color: var(--soft-ink);
    font-size: 0.8125rem;
    line-height: 1.25;
  }

  .level-1 {
    background: var(--level-1);
  }

  .level-2 {
    background: var(--level-2);
  }

  .level-3 {
    background: var(--level-3);
  }

  .level-4 {
    background: var(--level-4);
  }

  .level-5 {
    background: var(--level-5);
  }

  .for-ears {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`
