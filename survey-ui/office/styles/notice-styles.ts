import { css } from 'lit'

/** The notice as a sheet of paper, on the screen and on paper alike. */
export const noticeStyles = css`
  .sheet {
    max-width: 44rem;
    margin-block: 1.5rem;
    padding: 2rem 1.5rem;
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--card);
  }

  .sheet .from {
    color: var(--soft-ink);
    font-weight: 600;
  }

  .sheet h2 {
    margin-bottom: 1rem;
    font-size: 1.75rem;
    line-height: 1.2;
  }

  .sheet h3 {
    margin: 1.5rem 0 0.4rem;
    font-size: 1rem;
  }

  .sheet .fingerprint {
    margin: 0 0 1.5rem;
    padding: 1rem;
    border: 2px solid var(--ink);
    border-radius: 10px;
    font-size: clamp(1.375rem, 1rem + 2.4vw, 2.25rem);
    line-height: 1.4;
    text-align: center;
    overflow-wrap: break-word;
  }

  .sheet .different {
    font-weight: 650;
  }

  .sheet .signed {
    margin-top: 2rem;
    color: var(--soft-ink);
  }

  @media (min-width: 48rem) {
    .sheet {
      padding: 3rem;
    }
  }

  @media print {
    .only-screen {
      display: none !important;
    }

    .sheet {
      max-width: none;
      margin: 0;
      padding: 0;
      border: 0;
      font-size: 14pt;
    }

    .sheet h2 {
      font-size: 30pt;
    }

    .sheet .fingerprint {
      font-size: 28pt;
    }
  }
`
