// region: task-4
// caught by: at most ten retries are saved, however calm the morning was
// says: does a retry set the count to 0
private int earned;

@Override
public void call(Job job, Next next) throws Exception {
  synchronized (Budget.class) {
    if (job.attempt() == 0) {
      earned = Math.min(earned + 1, MOST_SAVED * FIRST_ATTEMPTS);
    } else if (earned < FIRST_ATTEMPTS) {
      throw new JobPostponed(LATER.plus(jitter.apply(LATER)), "the retry budget is spent");
    } else {
      earned = 0;
    }
  }
  next.call();
}
