import { css } from 'lit'

/** The frame around a screen: one quiet column, made for a phone first. */
export const pageStyles = css`
  :host {
    display: grid;
    grid-template-rows: auto 1fr auto;
    width: 100%;
    max-width: 44rem;
    min-height: 100dvh;
    margin-inline: auto;
    padding: 0 1.25rem env(safe-area-inset-bottom);
  }

  header {
    display: flex;
    align-items: center;
    justify-content: space-between;
    padding-block: 0.75rem;
  }

  .mark {
    display: flex;
    align-items: center;
    gap: 0.55rem;
    font-weight: 700;
    letter-spacing: -0.01em;
  }

  .mark::before {
    width: 0.7rem;
    height: 0.7rem;
    border-radius: 50% 50% 50% 0;
    background: var(--accent);
    content: '';
  }

  main {
    padding-block: 1rem 2.5rem;
  }

  .screen {
    animation: appear 220ms ease-out;
  }

  @keyframes appear {
    from {
      opacity: 0;
      transform: translateY(6px);
    }
  }

  footer {
    padding-block: 0.75rem 1.25rem;
    color: var(--soft-ink);
    font-size: 0.9375rem;
  }

  footer a {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    color: inherit;
  }

  @media (min-width: 48rem) {
    main {
      padding-block: 1.75rem 2rem;
    }
  }
`
