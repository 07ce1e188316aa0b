import { describe, expect, it } from 'vitest'
import { addressOf, hrefTo } from '../../../../survey-ui/office/view/address.ts'
import { landingOf } from '../../../../survey-ui/office/view/landing.ts'
import { menuOf } from '../../../../survey-ui/office/view/menu.ts'
import { people } from '../recorded-replies.ts'

describe('an address', () => {
  it('is read back as it was written', () => {
    expect(addressOf(hrefTo('results', 'a/b', 'æ'))).toEqual({ screen: 'results', round: 'a/b', unit: 'æ' })
    expect(addressOf(hrefTo('notice', 'r1'))).toEqual({ screen: 'notice', round: 'r1' })
    expect(addressOf(hrefTo('roster'))).toEqual({ screen: 'roster' })
  })

  it('leads home when it is unknown, unfinished or broken', () => {
    for (const fragment of ['', '#', '#/', '#/nowhere', '#/notice', '#/%E0%A4%A'])
      expect(addressOf(fragment)).toEqual({ screen: 'home' })
  })
})

describe('a mailed link', () => {
  it('carries what it is for and its secret', () => {
    expect(landingOf('#sign-in=aB-_9')).toEqual({ kind: 'sign-in', secret: 'aB-_9' })
    expect(landingOf('#set-up=xyz')).toEqual({ kind: 'set-up', secret: 'xyz' })
  })

  it('is nothing else', () => {
    for (const fragment of ['', '#/results', '#sign-in=', '#sign-in=<b>', '#sign-out=abc'])
      expect(landingOf(fragment)).toBeUndefined()
  })
})

describe('the menu', () => {
  it('shows administrators no results', () => {
    expect(menuOf(people.administrator)).toEqual(['rounds', 'keys', 'roster', 'representatives'])
  })

  it('shows leaders results and measures and nothing else', () => {
    expect(menuOf(people.leader)).toEqual(['results', 'measures'])
  })

  it('shows representatives everything, but no results while their appointment waits', () => {
    expect(menuOf(people.representative)).toEqual([
      'results',
      'measures',
      'rounds',
      'keys',
      'roster',
      'representatives',
    ])
    expect(menuOf(people.waiting)).toEqual(['rounds', 'keys', 'roster', 'representatives'])
  })

  it('shows somebody who is administrator and leader both', () => {
    expect(menuOf({ roles: ['administrator', 'leader'], waiting: false })[0]).toBe('results')
  })
})
