import { expect, it } from 'vitest'
import { unitTree } from '../../../backend/domain/organisation/unit-tree.ts'
import { buildOrganisation } from './build-organisation.ts'

const { units } = buildOrganisation({ K: {}, 'K/b': {}, 'K/a': {}, 'K/a/x': {} })

it('reads a tree by name within each unit, whatever the order of the units', () => {
  const tree = unitTree(units)
  expect(units.map(({ id }) => [id, tree.placeOf(id)])).toEqual([
    ['K', 0],
    ['K/b', 3],
    ['K/a', 1],
    ['K/a/x', 2],
  ])
  expect(tree.above('K/a/x').map(({ id }) => id)).toEqual(['K/a', 'K'])
})

it('refuses what is not one tree', () => {
  const top = { id: 'T', name: 'T', path: 'T', parentId: null }
  expect(() => unitTree([])).toThrow('exactly one top unit')
  expect(() => unitTree([...units, top])).toThrow('exactly one top unit')
  expect(() => unitTree([top, { id: 'x', name: 'x', path: 'x', parentId: 'x' }])).toThrow('below the top unit')
  expect(() => unitTree([top]).placeOf('y')).toThrow('among the units')
})
