/** Which events this client registered for: a count per message type and target. */
export class EventSubscriptions {
  private readonly counts = new Map<string, number>();
  /** An add-in may switch its events off for a while; what happens meanwhile it never hears of. */
  enabled = true;

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
    return this.enabled && this.counts.has(`${type}|${target}`);
  }

  /** Whether anything listens to events of a type. */
  hasType(type: number): boolean {
    return this.enabled && [...this.counts.keys()].some((key) => key.startsWith(`${type}|`));
  }

  clear(): void {
    this.counts.clear();
    this.enabled = true;
  }

  get empty(): boolean {
    return !this.enabled || this.counts.size === 0;
  }
}
