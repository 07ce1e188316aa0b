import { css } from 'lit'

/** What only the public page of a round has. */
export const roundStyles = css`
  .from {
    margin-bottom: 0;
    color: var(--soft-ink);
    font-weight: 600;
  }

  .fingerprint {
    font-size: clamp(1.375rem, 1rem + 2vw, 1.75rem);
  }

  .hash {
    overflow-wrap: anywhere;
    font-size: 0.9375rem;
    font-weight: 400;
  }

  .rounds li {
    padding-block: 0.75rem;
    border-bottom: 1px solid var(--line);
  }

  .rounds li:last-child {
    border-bottom: 0;
  }

  .rounds a {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    color: var(--accent);
    font-weight: 600;
  }

  .receipts {
    columns: 17rem;
    font-family: ui-monospace, Menlo, Consolas, monospace;
    font-size: 0.875rem;
  }

  label {
    display: block;
    margin-bottom: 0.35rem;
    font-weight: 600;
  }

  input {
    width: 100%;
    min-height: 48px;
    padding: 0.5rem 0.9rem;
    border: 1.5px solid var(--control);
    border-radius: var(--radius);
    background: var(--card);
    color: inherit;
    font: inherit;
    letter-spacing: 0.04em;
  }

  form + [role='status'] {
    margin-block: 1rem;
  }

  .good {
    font-weight: 650;
  }
`
