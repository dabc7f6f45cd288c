// region: task-4
// caught by: ten first attempts earn one retry, whether they succeed or fail
// says: so they have cost something
private int tenths;

@Override
public void call(Job job, Next next) throws Exception {
  int left;
  synchronized (this) {
    if (job.attempt() > 0) tenths -= FIRST_ATTEMPTS;
    else if (tenths < MOST_SAVED * FIRST_ATTEMPTS) tenths++;
    left = tenths;
  }
  if (job.attempt() > 0 && left < 0) {
    throw new JobPostponed(LATER.plus(jitter.apply(LATER)), "the retry budget is spent");
  }
  next.call();
}
