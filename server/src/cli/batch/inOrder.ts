/** How far work may run ahead of its reader. */
export interface Ahead {
  readonly jobs: number;
  /** Characters or bytes of all of them together; a single job may be larger. */
  readonly size: number;
}

/**
 * What the jobs come to, in the order of the jobs. New ones are taken on while earlier ones are under way, no more than
 * `ahead` allows; what is done is handed on at once, even where the next job is long in coming.
 */
export async function* inOrder<J, R>(
  jobs: AsyncIterator<J>,
  perform: (job: J) => Promise<R>,
  ahead: Ahead,
  sizeOf: (job: J) => number,
): AsyncGenerator<readonly [J, R]> {
  const pending: { readonly job: J; readonly result: Promise<R> }[] = [];
  let held = 0;
  let next = ask(jobs);
  while (next !== null || pending.length > 0) {
    const [oldest] = pending;
    const isFull = pending.length >= ahead.jobs || held > ahead.size;
    if (next !== null && (oldest === undefined || (!isFull && !(await isFirst(oldest.result, next))))) {
      const { done, value: job } = await next;
      next = done ? null : ask(jobs);
      if (done) continue;
      held += sizeOf(job);
      pending.push({ job, result: perform(job) });
    } else if (oldest !== undefined) {
      const result = await oldest.result;
      pending.shift();
      held -= sizeOf(oldest.job);
      yield [oldest.job, result];
    }
  }
}

/** A failure is met where it is waited for, and not before. */
function ask<J>(jobs: AsyncIterator<J>): Promise<IteratorResult<J>> | null {
  const next = jobs.next();
  next.catch(() => {});
  return next;
}

/** Whether `one` settles before `other`; where both have settled already, it does. */
function isFirst(one: Promise<unknown>, other: Promise<unknown>): Promise<boolean> {
  return Promise.race([one.then(() => true), other.then(() => false)]);
}
