import { css } from 'lit'

/** The roster: facts in a row, changes by name, what is wrong in a file. */
export const rosterStyles = css`
  .facts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 2.5rem;
    margin: 1rem 0 1.5rem;
  }

  .facts div {
    display: flex;
    flex-direction: column-reverse;
  }

  .facts dt {
    color: var(--soft-ink);
    font-size: 0.9375rem;
  }

  .facts dd {
    margin: 0;
    font-size: 1.625rem;
    font-weight: 650;
    line-height: 1.2;
  }

  h3 {
    margin: 0 0 0.5rem;
    font-size: 1.0625rem;
  }

  h3:focus {
    outline: none;
  }

  section {
    max-width: 60rem;
  }

  .errors {
    margin-top: 1.25rem;
  }

  .changes {
    display: grid;
    gap: 1rem;
  }

  .changes section {
    min-width: 0;
    margin: 0;
  }

  .people li {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.6rem;
    padding-block: 0.6rem;
    border-top: 1px solid var(--line);
    line-height: 1.4;
  }

  .people .soft {
    overflow-wrap: anywhere;
    font-size: 0.9375rem;
  }

  .people .path {
    flex-basis: 100%;
    overflow-wrap: anywhere;
    font-size: 0.9375rem;
  }

  .addresses > span {
    display: block;
    overflow-wrap: anywhere;
  }

  .progress:empty {
    display: none;
  }

  .progress {
    margin-top: 1rem;
  }

  pre {
    overflow-x: auto;
    padding: 1rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--paper);
    font-size: 0.875rem;
  }

  summary {
    min-height: 44px;
    padding-block: 0.6rem;
    color: var(--accent);
    font-weight: 600;
    cursor: pointer;
  }

  @media (min-width: 60rem) {
    .changes {
      grid-template-columns: 1fr 1fr;
      align-items: start;
    }
  }
`
