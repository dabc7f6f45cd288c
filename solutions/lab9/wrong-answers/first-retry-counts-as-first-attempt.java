// region: task-4
// caught by: a retry that no first attempt has earned is postponed, and does not run
// says: take attempt() 1 for a first attempt
private int tenths;

@Override
public void call(Job job, Next next) throws Exception {
  boolean first = job.attempt() <= 1;
  boolean run;
  synchronized (this) {
    run = first || tenths >= FIRST_ATTEMPTS;
    if (first) tenths = Math.min(tenths + 1, MOST_SAVED * FIRST_ATTEMPTS);
    else if (run) tenths -= FIRST_ATTEMPTS;
  }
  if (!run) throw new JobPostponed(LATER.plus(jitter.apply(LATER)), "the retry budget is spent");
  next.call();
}
