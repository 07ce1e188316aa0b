import { css } from 'lit'

/** What only the results have: messages, the line over time, the round picker. */
export const resultsStyles = css`
  h3 {
    margin: 1.25rem 0 0.3rem;
    font-size: 1rem;
  }

  .messages li {
    padding-block: 0.75rem;
    border-top: 1px solid var(--line);
  }

  .messages p {
    margin-bottom: 0.35rem;
  }

  .message,
  section {
    max-width: 60rem;
  }

  .picker {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5rem 0.75rem;
    margin-bottom: 1rem;
  }

  .picker label {
    font-weight: 600;
  }

  .picker select {
    width: auto;
    max-width: 100%;
  }

  .trend {
    display: block;
    width: 100%;
    max-width: 46rem;
    height: auto;
    margin-block: 1rem;
  }

  .trend polyline {
    fill: none;
    stroke: var(--accent);
    stroke-width: 3;
    stroke-linejoin: round;
  }

  .trend circle {
    fill: var(--card);
    stroke: var(--accent);
    stroke-width: 3;
  }

  .trend .grid {
    stroke: var(--line);
    stroke-width: 1;
  }

  .trend text {
    fill: var(--soft-ink);
    font-size: 15px;
  }

  .trend .value {
    fill: var(--ink);
    font-weight: 650;
  }

  summary {
    min-height: 44px;
    padding-block: 0.6rem;
    color: var(--accent);
    font-weight: 600;
    cursor: pointer;
  }

  .figures thead th small,
  tbody th small {
    display: block;
    font-weight: 400;
    font-size: 0.8125rem;
  }

  tbody th .soft {
    font-weight: 400;
  }

  .region:has(.figures, .questions) {
    max-width: 60rem;
  }

  .figures td {
    width: 22%;
    border-left: 1px solid var(--card);
    text-align: center;
    vertical-align: middle;
    font-weight: 600;
  }

  .figures td.hidden-figure {
    font-weight: 400;
  }

  .figures td small {
    display: block;
    font-weight: 400;
    font-size: 0.8125rem;
    white-space: nowrap;
  }

  .figures td.compared {
    font-weight: 400;
    font-size: 0.875rem;
  }

  .figures td.compared p {
    margin: 0;
  }

  .figures thead th + th {
    text-align: center;
  }

  .questions tbody th {
    width: 60%;
    font-weight: 400;
  }

  .comments h3 {
    margin: 1.25rem 0 0.5rem;
    font-size: 1.0625rem;
  }

  .comments li {
    margin-bottom: 0.75rem;
  }

  .comments .tag {
    display: inline-block;
    margin-right: 0.35rem;
    padding: 0.1rem 0.6rem;
    border-radius: 999px;
    background: var(--tint);
    font-size: 0.875rem;
    font-weight: 600;
  }

  .crumbs {
    margin-bottom: 0;
    color: var(--soft-ink);
    font-size: 0.9375rem;
  }

  .crumbs a {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
  }
`
