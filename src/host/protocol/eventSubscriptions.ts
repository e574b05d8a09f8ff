/** Which events this client registered for: a count per message type and target. */
export class EventSubscriptions {
  private readonly counts = new Map<string, number>();

  add(type: number, target: string): void {
    const key = `${type}|${target}`;
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  remove(type: number, target: string): void {
    const key = `${type}|${target}`;
    const count = (this.counts.get(key) ?? 0) - 1;
    if (count > 0) this.counts.set(key, count);
    else this.counts.delete(key);
  }

  has(type: number, target: string): boolean {
    return this.counts.has(`${type}|${target}`);
  }

  clear(): void {
    this.counts.clear();
  }

  get empty(): boolean {
    return this.counts.size === 0;
  }
}
