// region: task-5
// caught by: postponed jobs come back after the pause, and not together
// says: as short as the jitter alone
private int inARow;
private Instant probeAt;
private boolean probing;

@Override
public void call(Job job, Next next) throws Exception {
  boolean probe = enter();
  Throwable thrown = null;
  try {
    next.call();
  } catch (Throwable t) {
    thrown = t;
    throw t;
  } finally {
    leave(probe, thrown);
  }
}

private synchronized boolean enter() {
  if (probeAt == null) return false;
  Instant now = clock.instant();
  if (probing || now.isBefore(probeAt)) {
    throw new JobPostponed((now.isBefore(probeAt) ? Duration.between(now, probeAt) : Duration.ZERO).plus(jitter.apply(PAUSE)), "it is open");
  }
  probing = true;
  return true;
}

private synchronized void leave(boolean probe, Throwable error) {
  if (probe) probing = false;
  if (error instanceof JobPostponed || (!probe && probeAt != null)) return;
  boolean trouble = ProviderException.isTrouble(error);
  inARow = trouble ? inARow + 1 : 0;
  probeAt = null;
  if (inARow >= TROUBLES || (probe && trouble)) {
    inARow = 0;
    probeAt = clock.instant().plus(PAUSE);
  }
}
