import { css } from 'lit'

/** Buttons, links and the ring around what has the focus: the same on every screen and in every widget. */
export const controlStyles = css`
  * {
    box-sizing: border-box;
  }

  button {
    min-height: 48px;
    padding: 0.6rem 1.4rem;
    border: 1.5px solid transparent;
    border-radius: 999px;
    background: none;
    color: var(--accent);
    font: inherit;
    font-weight: 600;
    cursor: pointer;
    transition: background-color 120ms;
  }

  button:hover {
    background: var(--tint);
  }

  button.main {
    padding-inline: 1.9rem;
    background: var(--accent);
    color: var(--on-accent);
  }

  button.main:hover {
    background: var(--accent-strong);
  }

  button.outlined {
    border-color: var(--control);
  }

  button[aria-disabled='true'] {
    opacity: 0.65;
    cursor: progress;
  }

  a {
    color: var(--accent);
    text-decoration-thickness: 1px;
    text-underline-offset: 3px;
  }

  a:hover {
    color: var(--accent-strong);
    text-decoration-thickness: 2px;
  }

  :focus-visible {
    outline: 3px solid var(--accent);
    outline-offset: 3px;
  }

  h1:focus,
  h1:focus-visible {
    outline: none;
  }

  @media (prefers-reduced-motion: reduce) {
    * {
      transition: none !important;
      animation: none !important;
    }
  }
`
