import { css } from 'lit'

/** Native fields with their labels above and what helps below. */
export const formStyles = css`
  form {
    max-width: 34rem;
  }

  .field {
    margin-bottom: 1.25rem;
  }

  .field label,
  .field legend {
    display: block;
    margin-bottom: 0.35rem;
    font-weight: 600;
  }

  .field .hint {
    margin: 0.35rem 0 0;
    color: var(--soft-ink);
    font-size: 0.9375rem;
  }

  input:not([type='radio'], [type='checkbox'], [hidden]),
  select {
    display: block;
    width: 100%;
    min-height: 48px;
    padding: 0.55rem 0.9rem;
    border: 1.5px solid var(--control);
    border-radius: 10px;
    background: var(--card);
    color: var(--ink);
    font: inherit;
  }

  input[type='file'] {
    padding: 0.5rem;
    border-style: dashed;
  }

  input::file-selector-button {
    min-height: 36px;
    margin-right: 0.9rem;
    padding: 0.3rem 1rem;
    border: 0;
    border-radius: 999px;
    background: var(--tint);
    color: var(--accent);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
  }

  fieldset {
    min-width: 0;
    margin: 0;
    padding: 0;
    border: 0;
  }

  .choice {
    display: flex;
    align-items: flex-start;
    gap: 0.7rem;
    min-height: 44px;
    padding-block: 0.5rem;
  }

  .field .choice {
    display: flex;
    margin: 0;
    font-weight: 400;
  }

  .choice input {
    flex: none;
    width: 22px;
    height: 22px;
    margin: 0.2rem 0 0;
    accent-color: var(--accent);
  }
`
