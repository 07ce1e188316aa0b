import { css, html, LitElement } from 'lit'

/** How far along somebody is. `label` says it in words; the bar itself is for the eyes only. */
export class ProgressMeter extends LitElement {
  static override properties = { label: {}, value: { type: Number }, max: { type: Number } }

  static override styles = css`
    p {
      margin: 0 0 0.5rem;
      color: var(--soft-ink);
      font-size: 0.9375rem;
      font-variant-numeric: tabular-nums;
    }

    progress {
      appearance: none;
      display: block;
      width: 100%;
      height: 6px;
      border: 0;
      border-radius: 3px;
      background: var(--line);
      overflow: hidden;
    }

    progress::-webkit-progress-bar {
      background: var(--line);
    }

    progress::-webkit-progress-value {
      border-radius: 3px;
      background: var(--accent);
      transition: inline-size 200ms;
    }

    progress::-moz-progress-bar {
      border-radius: 3px;
      background: var(--accent);
    }

    @media (prefers-reduced-motion: reduce) {
      progress::-webkit-progress-value {
        transition: none;
      }
    }
  `

  declare label: string
  declare value: number
  declare max: number

  constructor() {
    super()
    this.label = ''
    this.value = 0
    this.max = 1
  }

  override render() {
    return html`<p>${this.label}</p>
      <progress aria-hidden="true" max=${this.max} .value=${this.value}></progress>`
  }
}
