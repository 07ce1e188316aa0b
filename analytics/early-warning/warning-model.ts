import { applied } from './square-matrix.ts'
import { timeCourse } from './time-course.ts'
import type { TimeCourse } from './time-course.ts'
import { unitAxes } from './unit-axes.ts'
import type { UnitAxes } from './unit-axes.ts'
import { beliefsOf } from './warning-options.ts'
import type { WarningBeliefs } from './warning-beliefs.ts'
import type { PatternTemplate } from './pattern-templates.ts'
import type { ComparableUnits } from './comparable-units.ts'
import type { WarningOptions } from './warning-options.ts'

/** What is usual in this organisation, and what a pattern would look like in it. */
export type WarningModel = {
  readonly units: ComparableUnits
  readonly beliefs: WarningBeliefs
  readonly axes: UnitAxes
  readonly course: TimeCourse
  readonly templates: readonly { readonly template: PatternTemplate; readonly alongAxes: Float64Array }[]
}

/** Learns what is usual; `trust` (0 to 1 per unit) is the probability that a unit is without a pattern. */
export const warningModel = (units: ComparableUnits, trust: Float64Array, options: WarningOptions): WarningModel => {
  const beliefs = beliefsOf(options)
  const axes = unitAxes(units, trust, options)
  return {
    units,
    beliefs,
    axes,
    course: timeCourse(units, axes, { trust, beliefs }),
    templates: beliefs.templates(units.scales).map((template) => ({
      template,
      alongAxes: applied(axes.frame, template.shifts),
    })),
  }
}
