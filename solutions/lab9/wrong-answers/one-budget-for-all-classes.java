// region: task-4
// caught by: ten first attempts earn one retry, whether they succeed or fail
// says: Is a field static
private static int earned;

@Override
public void call(Job job, Next next) throws Exception {
  synchronized (Budget.class) {
    if (job.attempt() == 0) {
      earned = Math.min(earned + 1, MOST_SAVED * FIRST_ATTEMPTS);
    } else if (earned < FIRST_ATTEMPTS) {
      throw new JobPostponed(LATER.plus(jitter.apply(LATER)), "the retry budget is spent");
    } else {
      earned -= FIRST_ATTEMPTS;
    }
  }
  next.call();
}
