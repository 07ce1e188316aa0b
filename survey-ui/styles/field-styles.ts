import { css } from 'lit'

/** A form with a field or two, inside a page of text. */
export const fieldStyles = css`
  form {
    margin: 1.75rem 0;
    padding: 1.25rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
  }

  h2 {
    margin: 0 0 0.5rem;
    font-size: 1.1875rem;
  }

  p {
    margin: 0 0 0.75rem;
  }

  label {
    display: block;
    margin-top: 1rem;
    font-weight: 600;
  }

  .hint {
    margin: 0.1rem 0 0.5rem;
    color: var(--soft-ink);
    font-size: 0.9375rem;
  }

  input {
    display: block;
    width: 100%;
    min-height: 48px;
    padding: 0.6rem 0.9rem;
    border: 1.5px solid var(--control);
    border-radius: var(--radius);
    background: var(--paper, var(--card));
    color: inherit;
    font: inherit;
  }

  input:focus-visible {
    outline-offset: 1px;
  }

  .alarm {
    margin-block: 0.75rem;
    color: var(--alarm, inherit);
    font-weight: 600;
  }

  .alarm:empty {
    margin-block: 0 1rem;
  }
`
