// region: task-4
private int tenths;

@Override
public void call(Job job, Next next) throws Exception {
  if (job.attempt() > 0) {
    if (!spend()) throw new JobPostponed(LATER.plus(jitter.apply(LATER)), "the budget is spent");
    next.call();
    return;
  }
  try {
    next.call();
  } finally {
    earn();
  }
}

private synchronized boolean spend() {
  if (tenths < FIRST_ATTEMPTS) return false;
  tenths -= FIRST_ATTEMPTS;
  return true;
}

private synchronized void earn() {
  tenths = Math.min(tenths + 1, MOST_SAVED * FIRST_ATTEMPTS);
}
