import { css } from 'lit'

/** The heat map: names stay at the left and topics at the top while the figures scroll in a region of their own. */
export const heatMapStyles = css`
  .region.map {
    --indent: 0.45rem;

    max-height: 85dvh;
    overscroll-behavior-x: contain;
  }

  .map table {
    width: max-content;
    min-width: 100%;
  }

  .map caption {
    position: sticky;
    left: 0;
    max-width: min(24rem, 75vw);
  }

  .map thead th {
    position: sticky;
    top: 0;
    z-index: 1;
    width: 8.25rem;
    min-width: 8.25rem;
    max-width: 8.25rem;
    padding-inline: 0.4rem;
    border-bottom: 1px solid var(--control);
    background: var(--card);
    color: var(--ink);
    font-size: 0.75rem;
    line-height: 1.25;
    vertical-align: bottom;
    text-align: center;
    hyphens: auto;
    overflow-wrap: break-word;
  }

  .map thead th small {
    display: block;
    margin-top: 0.25rem;
    color: var(--soft-ink);
    font-size: 0.75rem;
    font-weight: 400;
  }

  .map tbody th,
  .map thead th:first-child {
    position: sticky;
    left: 0;
    width: 9rem;
    min-width: 9rem;
    max-width: 9rem;
    padding-right: 0.4rem;
    border-right: 1px solid var(--control);
    background: var(--card);
    hyphens: auto;
    overflow-wrap: break-word;
  }

  .map thead th:first-child {
    z-index: 2;
    padding-left: 0.75rem;
    text-align: left;
  }

  .map tbody th {
    z-index: 1;
    padding-left: 0.75rem;
    font-size: 0.875rem;
    line-height: 1.25;
  }

  .map tbody th small {
    display: block;
    margin-top: 0.2rem;
    color: var(--soft-ink);
    font-size: 0.75rem;
    font-weight: 400;
  }

  .map tbody th .badge {
    margin-top: 0.35rem;
    font-size: 0.75rem;
  }

  .map td {
    padding: 0.65rem 0.5rem;
    border-left: 1px solid var(--card);
    text-align: center;
    vertical-align: middle;
    font-variant-numeric: tabular-nums;
  }

  .map td.level-1,
  .map td.level-2,
  .map td.level-3,
  .map td.level-4,
  .map td.level-5 {
    font-size: 1.0625rem;
    font-weight: 600;
  }

  .map td small {
    display: block;
    font-size: 0.75rem;
    font-weight: 500;
    line-height: 1.1;
  }

  .map td.whole {
    text-align: left;
  }

  .map tr.comparison > * {
    border-bottom: 2px solid var(--control);
  }

  .map tbody th.depth-1 {
    padding-left: calc(0.75rem + 1 * var(--indent));
  }

  .map tbody th.depth-2 {
    padding-left: calc(0.75rem + 2 * var(--indent));
  }

  .map tbody th.depth-3 {
    padding-left: calc(0.75rem + 3 * var(--indent));
  }

  .map tbody th.depth-4 {
    padding-left: calc(0.75rem + 4 * var(--indent));
  }

  .legend {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.4rem 0.75rem;
    margin: 0.75rem 0;
    color: var(--soft-ink);
    font-size: 0.9375rem;
  }

  .legend .swatches {
    display: flex;
    align-items: center;
    gap: 0.5rem;
  }

  .legend i {
    display: inline-block;
    width: 1.6rem;
    height: 1rem;
    border: 1px solid var(--line);
  }

  .legend .strip {
    display: inline-flex;
    overflow: hidden;
    border-radius: 4px;
  }

  @media (min-width: 60rem) {
    .region.map {
      --indent: 1rem;
    }

    .map tbody th {
      font-size: 0.9375rem;
    }

    .map tbody th,
    .map thead th:first-child {
      width: 16rem;
      min-width: 16rem;
      max-width: 16rem;
    }
  }

  @media print {
    .region.map {
      max-height: none;
      overflow: visible;
    }
  }
`
