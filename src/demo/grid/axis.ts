/**
 * Sizes of rows or columns along one direction, in pixels at 100 %.
 * `sizeOf` is asked only for the indexes up to `lastSpecial`; everything behind has the default size.
 */
export class Axis {
  /** Offset of each index up to the last special one, and one past it. */
  private readonly offsets: Float64Array;

  constructor(
    readonly defaultSize: number,
    lastSpecial: number,
    sizeOf: (index: number) => number,
  ) {
    this.offsets = new Float64Array(lastSpecial + 2);
    for (let index = 0; index <= lastSpecial; index++) this.offsets[index + 1] = this.offsets[index]! + sizeOf(index);
  }

  offset(index: number): number {
    const known = this.offsets.length - 1;
    return index <= known ? this.offsets[index]! : this.offsets[known]! + (index - known) * this.defaultSize;
  }

  size(index: number): number {
    return this.offset(index + 1) - this.offset(index);
  }

  /** The index at a distance from the start; hidden ones (size 0) are never the answer. */
  indexAt(distance: number): number {
    const known = this.offsets.length - 1;
    const end = this.offsets[known]!;
    if (distance >= end) return known + Math.floor((distance - end) / this.defaultSize);
    let low = 0;
    let high = known;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (this.offsets[middle]! <= distance) low = middle;
      else high = middle;
    }
    return low;
  }

  /** The next index that can be seen, going by `step` (1 or -1) from an index; the index itself when there is none. */
  nextVisible(index: number, step: 1 | -1, count: number): number {
    let next = index + step;
    while (next >= 0 && next < count && this.size(next) === 0) next += step;
    return next < 0 || next >= count ? index : next;
  }
}
