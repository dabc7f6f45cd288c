// region: task-5
// caught by: a success or a declined card in between begins the row again
// says: an IllegalStateException is our bug
private int inARow;
private Instant probeAt;
private boolean probing;

@Override
public void call(Job job, Next next) throws Exception {
  boolean probe = enter();
  try {
    next.call();
    leave(probe, null);
  } catch (Throwable e) {
    leave(probe, e);
    throw e;
  }
}

private synchronized boolean enter() {
  if (probeAt == null) return false;
  Instant now = clock.instant();
  if (probing || now.isBefore(probeAt)) {
    throw new JobPostponed((probing ? PAUSE : Duration.between(now, probeAt)).plus(jitter.apply(PAUSE)), "it is open");
  }
  probing = true;
  return true;
}

private synchronized void leave(boolean probe, Throwable error) {
  if (probe) probing = false;
  if (error instanceof JobPostponed || (!probe && probeAt != null)) return;
  boolean trouble = isOneOf(error);
  inARow = trouble ? inARow + 1 : 0;
  probeAt = null;
  if (inARow >= TROUBLES || (probe && trouble)) {
    inARow = 0;
    probeAt = clock.instant().plus(PAUSE);
  }
}

private static boolean isOneOf(Throwable error) {
  return error != null
      && !(error instanceof ProviderException && !ProviderException.isTrouble(error));
}
