import { css } from 'lit'

/** What the office's frame has beyond the respondent's: a menu, and room for tables. */
export const officeStyles = css`
  :host {
    max-width: 78rem;
  }

  header {
    flex-wrap: wrap;
    gap: 0.25rem 1rem;
  }

  .skip {
    position: absolute;
    top: 0.5rem;
    left: -100vw;
    z-index: 10;
    padding: 0.6rem 1rem;
    border-radius: var(--radius);
    background: var(--card);
  }

  .skip:focus {
    left: 0.5rem;
  }

  nav {
    order: 3;
    flex-basis: 100%;
    border-bottom: 1px solid var(--line);
  }

  nav ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25rem;
    margin: 0;
  }

  nav a {
    display: inline-flex;
    align-items: center;
    min-height: 44px;
    border-bottom: 3px solid transparent;
    color: var(--soft-ink);
    font-weight: 550;
    text-decoration: none;
  }

  nav a:hover {
    color: var(--ink);
  }

  nav a[aria-current] {
    border-bottom-color: var(--accent);
    color: var(--ink);
    font-weight: 650;
  }

  .person {
    display: flex;
    align-items: center;
    gap: 0.25rem;
    margin-left: auto;
  }

  .person .name {
    display: none;
    margin-right: 0.5rem;
    color: var(--soft-ink);
    font-size: 0.9375rem;
  }

  .person button {
    min-height: 44px;
    padding: 0.4rem 0.7rem;
    font-size: 0.9375rem;
    font-weight: 550;
  }

  .banner {
    max-width: 44rem;
    margin: 0 0 1.75rem;
    padding: 0.9rem 1.1rem;
    border-radius: var(--radius);
    background: var(--attention-tint);
    color: var(--attention);
  }

  main {
    min-width: 0;
  }

  main:focus {
    outline: none;
  }

  @media (min-width: 48rem) {
    .person .name {
      display: block;
    }
  }

  @media (min-width: 60rem) {
    header {
      border-bottom: 1px solid var(--line);
      padding-block: 0.5rem 0;
    }

    nav {
      order: 0;
      flex-basis: auto;
      margin-left: 1.5rem;
      border-bottom: 0;
    }

    nav a {
      min-height: 56px;
    }

    /* All six entries of a representative stand in one row, which leaves no room for a name. */
    nav ul {
      flex-wrap: nowrap;
    }

    .person .name {
      display: none;
    }
  }

  @media print {
    header,
    footer,
    .banner,
    .skip {
      display: none !important;
    }

    main {
      padding: 0;
    }
  }
`
