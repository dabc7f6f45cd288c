// region: task-4
// caught by: ten first attempts earn one retry, whether they succeed or fail
// says: five first attempts already earn a retry
private int earned;

@Override
public void call(Job job, Next next) throws Exception {
  synchronized (this) {
    if (job.attempt() == 0) {
      earned = Math.min(earned + 1, MOST_SAVED * FIRST_ATTEMPTS / 2);
    } else if (earned < FIRST_ATTEMPTS / 2) {
      throw new JobPostponed(LATER.plus(jitter.apply(LATER)), "the retry budget is spent");
    } else {
      earned -= FIRST_ATTEMPTS / 2;
    }
  }
  next.call();
}
