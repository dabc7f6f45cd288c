// region: task-4
// caught by: at most ten retries are saved, however calm the morning was
// says: the limit for tenths of a retry
private int earned;

@Override
public void call(Job job, Next next) throws Exception {
  synchronized (Budget.class) {
    if (job.attempt() == 0) {
      earned = Math.min(earned + 1, MOST_SAVED * FIRST_ATTEMPTS * FIRST_ATTEMPTS);
    } else if (earned < FIRST_ATTEMPTS) {
      throw new JobPostponed(LATER.plus(jitter.apply(LATER)), "the retry budget is spent");
    } else {
      earned -= FIRST_ATTEMPTS;
    }
  }
  next.call();
}
