import { css } from 'lit'

/** Parts that only some screens have. */
export const partStyles = css`
  .people {
    margin-top: 0.5rem;
  }

  .people li {
    padding-block: 0.5rem;
    border-bottom: 1px solid var(--line);
    line-height: 1.45;
  }

  .people li:last-child {
    border-bottom: 0;
  }

  .people .name {
    display: block;
    font-weight: 600;
  }

  .people .soft {
    font-size: 0.9688rem;
  }

  .group .tag {
    margin-left: 0.4rem;
  }

  dl {
    display: grid;
    gap: 0.9rem 2rem;
    margin: 1.5rem 0;
  }

  dt {
    color: var(--soft-ink);
    font-size: 0.9375rem;
  }

  dd {
    margin: 0;
    font-weight: 600;
    line-height: 1.45;
  }

  dd.soft {
    font-weight: 400;
  }

  @media (min-width: 48rem) {
    dl {
      grid-template-columns: 1.5fr 1.2fr 1fr;
    }

    .group {
      display: grid;
      grid-template-columns: 1fr 1fr;
      column-gap: 2.5rem;
    }

    .group li:nth-last-child(2):nth-child(odd) {
      border-bottom: 0;
    }
  }

  .tag {
    display: inline-block;
    white-space: nowrap;
    padding: 0.05rem 0.6rem;
    border-radius: 999px;
    background: var(--tint);
    color: var(--accent);
    font-size: 0.875rem;
    font-weight: 600;
  }

  summary {
    display: inline-flex;
    align-items: center;
    gap: 0.75rem;
    min-height: 44px;
    margin-left: 0.2rem;
    border-radius: 8px;
    color: var(--accent);
    font-weight: 600;
    cursor: pointer;
  }

  summary::-webkit-details-marker {
    display: none;
  }

  summary::before {
    width: 0.5rem;
    height: 0.5rem;
    border: solid currentcolor;
    border-width: 0 2px 2px 0;
    transform: rotate(-45deg);
    content: '';
  }

  details[open] summary::before {
    transform: rotate(45deg) translate(-2px, -2px);
  }

  .topic {
    margin: 1.75rem 0 0.4rem;
    color: var(--accent);
    font-size: 0.9375rem;
    font-weight: 650;
  }

  .answers {
    margin: 1.5rem 0 0;
    padding: 0;
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) + 4px);
    background: var(--card);
    list-style: none;
  }

  .answers li {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    gap: 0.25rem 0.75rem;
    padding: 0.85rem 0.5rem 0.85rem 1.25rem;
    border-bottom: 1px solid var(--line);
  }

  .answers li:last-child {
    border-bottom: 0;
  }

  .answers p {
    margin: 0;
    line-height: 1.45;
  }

  .answers .given {
    color: var(--accent);
    font-weight: 650;
  }

  .answers .none {
    color: var(--soft-ink);
    font-style: italic;
  }

  .answers button {
    padding-inline: 1rem;
  }

  .fingerprint {
    margin: 0.5rem 0 1rem;
    overflow-wrap: anywhere;
    font:
      600 1.25rem / 1.5 ui-monospace,
      'SF Mono',
      Menlo,
      Consolas,
      'Liberation Mono',
      monospace;
    letter-spacing: 0.06em;
  }

  .tick {
    width: 3.25rem;
    height: 3.25rem;
    margin-bottom: 0.5rem;
    padding: 0.8rem;
    border-radius: 50%;
    background: var(--tint);
    color: var(--accent);
  }
`
