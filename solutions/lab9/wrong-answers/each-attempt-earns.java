// region: task-4
// caught by: ten first attempts earn one retry, whether they succeed or fail
// says: Does a retry also earn something?
private int tenths;

@Override
public void call(Job job, Next next) throws Exception {
  synchronized (this) {
    tenths = Math.min(tenths + 1, MOST_SAVED * FIRST_ATTEMPTS);
    if (job.attempt() > 0) {
      if (tenths < FIRST_ATTEMPTS) {
        throw new JobPostponed(LATER.plus(jitter.apply(LATER)), "the retry budget is spent");
      }
      tenths -= FIRST_ATTEMPTS;
    }
  }
  next.call();
}
