// region: task-4
// caught by: ten first attempts earn one retry, whether they succeed or fail
// says: count tenths as an int
private double retries;

@Override
public void call(Job job, Next next) throws Exception {
  if (!take(job)) {
    throw new JobPostponed(LATER.plus(jitter.apply(LATER)), "the retry budget is spent");
  }
  next.call();
}

private synchronized boolean take(Job job) {
  if (job.attempt() == 0) {
    retries = Math.min(MOST_SAVED, retries + 1.0 / FIRST_ATTEMPTS);
    return true;
  }
  if (retries < 1) return false;
  retries -= 1;
  return true;
}
