import { css } from 'lit'

/** How headings, paragraphs, cards and lists are set on every screen. */
export const textStyles = css`
  h1 {
    margin: 0.5rem 0 1rem;
    font-size: clamp(1.75rem, 1.35rem + 2vw, 2.375rem);
    font-weight: 700;
    line-height: 1.18;
    letter-spacing: -0.022em;
    text-wrap: balance;
    hyphens: auto;
    overflow-wrap: anywhere;
  }

  h2 {
    margin: 0 0 0.6rem;
    font-size: 1.125rem;
    font-weight: 650;
    line-height: 1.35;
  }

  p {
    margin: 0 0 0.9rem;
    text-wrap: pretty;
  }

  .lead {
    color: var(--soft-ink);
    font-size: 1.1875rem;
    line-height: 1.55;
  }

  .soft {
    color: var(--soft-ink);
  }

  section {
    margin-block: 1.25rem;
    padding: 1.35rem 1.35rem 1.1rem;
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) + 4px);
    background: var(--card);
  }

  section > :last-child {
    margin-bottom: 0.25rem;
  }

  ul {
    margin: 0 0 0.9rem;
    padding: 0;
    list-style: none;
  }

  ul.points > li {
    position: relative;
    margin-bottom: 0.75rem;
    padding-left: 1.5rem;
  }

  ul.points > li::before {
    position: absolute;
    top: 0.6em;
    left: 0.15rem;
    width: 0.5rem;
    height: 0.5rem;
    border-radius: 50%;
    background: var(--accent);
    content: '';
  }

  ul.points.limits > li::before {
    height: 2px;
    top: 0.8em;
    width: 0.7rem;
    border-radius: 1px;
    background: var(--control);
  }

  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    margin-top: 1.5rem;
  }

  .acts.apart {
    justify-content: space-between;
  }

  .alarm {
    margin-block: 1.25rem;
    padding: 0.9rem 1.1rem;
    border-radius: var(--radius);
    background: var(--alarm-tint);
    color: var(--alarm);
    font-weight: 550;
  }

  .alarm:empty {
    display: none;
  }

  @media (min-width: 48rem) {
    section {
      padding: 1.75rem 2rem 1.4rem;
    }
  }
`
