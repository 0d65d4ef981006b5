import { describe, expect, it } from 'vitest';
import { createTour } from '../../../src/reader/tour';

/** Two articles: marks 70 and 72 stand first, 10 and 11 below them; 71 is a mention without a mark. */
function journey(start = 0) {
  const page = [70, 71, 72, 10, 11];
  const went: number[] = [];
  const tour = createTour({
    stops: () => page.filter((stop) => stop !== 71),
    place: (stop) => (page.includes(stop) ? page.indexOf(stop) : null),
    start: () => start,
    below: (stop) => stop !== 70,
    visit(stop) {
      went.push(stop);
      tour.at(stop);
    },
  });
  return { tour, went, page };
}

describe('a tour', () => {
  it('goes in the order of the page, whatever the numbers, and wraps around', () => {
    const { tour, went } = journey();
    for (let step = 0; step < 5; step++) tour.travel(1);
    for (let step = 0; step < 2; step++) tour.travel(-1);
    expect(went).toEqual([70, 72, 10, 11, 70, 11, 10]);
  });

  it('begins with the article that is read', () => {
    const forth = journey(3);
    forth.tour.travel(1);
    expect(forth.went).toEqual([10]);
    const back = journey(3);
    back.tour.travel(-1);
    expect(back.went).toEqual([72]);
    const first = journey();
    first.tour.travel(-1);
    expect(first.went).toEqual([11]);
  });

  it('goes on from a mention without a mark, and begins anew from one that is gone', () => {
    const { tour, went, page } = journey();
    tour.at(71);
    tour.travel(1);
    expect(went).toEqual([72]);
    page.splice(2, 1);
    tour.travel(1);
    expect(went).toEqual([72, 70]);
  });

  it('opens the last stop, else the first in view', () => {
    const { tour, went } = journey();
    tour.open();
    tour.at(10);
    tour.open();
    expect(went).toEqual([72, 10]);
  });
});
