// region: task-4
// caught by: postponed retries do not come back together
// says: as short as the jitter alone
private int tenths;

@Override
public void call(Job job, Next next) throws Exception {
  if (!allowed(job.attempt() > 0)) {
    throw new JobPostponed(jitter.apply(LATER), "the retry budget is spent");
  }
  next.call();
}

private synchronized boolean allowed(boolean retry) {
  if (!retry) {
    tenths = Math.min(tenths + 1, MOST_SAVED * FIRST_ATTEMPTS);
    return true;
  }
  if (tenths < FIRST_ATTEMPTS) return false;
  tenths -= FIRST_ATTEMPTS;
  return true;
}
