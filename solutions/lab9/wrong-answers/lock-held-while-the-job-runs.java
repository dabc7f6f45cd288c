// region: task-4
// caught by: all threads of the worker share one budget
// says: a lock is held while a job runs
private int tenths;

@Override
public synchronized void call(Job job, Next next) throws Exception {
  if (job.attempt() == 0) {
    tenths = Math.min(tenths + 1, MOST_SAVED * FIRST_ATTEMPTS);
  } else {
    if (tenths < FIRST_ATTEMPTS) {
      throw new JobPostponed(LATER.plus(jitter.apply(LATER)), "the retry budget is spent");
    }
    tenths -= FIRST_ATTEMPTS;
  }
  next.call();
}
