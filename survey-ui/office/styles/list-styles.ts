import { css } from 'lit'

/** Cards one below the other, with a panel inside where something is asked or told. */
export const listStyles = css`
  .cards {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 1rem;
    max-width: 52rem;
    margin-top: 1.25rem;
  }

  .cards > li {
    padding: 1.25rem 1.35rem;
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) + 4px);
    background: var(--card);
  }

  .cards h2 {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 0.75rem;
    margin-bottom: 0.25rem;
  }

  .cards .alarm {
    overflow-wrap: break-word;
    hyphens: auto;
  }

  .cards p {
    margin-bottom: 0.5rem;
  }

  .cards h3 {
    margin: 0.75rem 0 0.3rem;
    font-size: 1rem;
  }

  .progress {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.25rem 0.75rem;
  }

  progress {
    flex: 1 1 14rem;
    max-width: 24rem;
    height: 0.75rem;
    accent-color: var(--accent);
  }

  :is(h3, h4):focus {
    outline: none;
  }

  .cards .acts {
    gap: 0.5rem;
    margin-top: 0.75rem;
  }

  button.grave {
    background: var(--alarm);
    color: var(--card);
  }

  button.grave:hover {
    background: var(--alarm);
    text-decoration: underline;
  }

  .panel {
    margin-top: 1rem;
    padding: 1.1rem 1.25rem;
    border-radius: var(--radius);
    background: var(--tint);
  }

  .panel.grave {
    background: var(--alarm-tint);
  }

  .cards .panel :is(h3, h4) {
    margin-top: 0;
    font-size: 1.0625rem;
  }

  .fingerprint.large {
    font-size: clamp(1.25rem, 1rem + 1.6vw, 1.75rem);
  }

  summary {
    min-height: 44px;
    padding-block: 0.6rem;
    color: var(--accent);
    font-weight: 600;
    cursor: pointer;
  }

  details.new {
    margin-block: 1.25rem;
    padding: 0.4rem 1.35rem;
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) + 4px);
    background: var(--card);
  }

  details.new[open] {
    padding-bottom: 1.35rem;
  }
`
