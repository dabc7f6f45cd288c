// region: task-5
// caught by: after the pause one job probes, and all others are still postponed
// says: no job probes, so the breaker would never close
private int inARow;

@Override
public void call(Job job, Next next) throws Exception {
  synchronized (this) {
    if (inARow >= TROUBLES) throw new JobPostponed(PAUSE.plus(jitter.apply(PAUSE)), "open");
  }
  try {
    next.call();
    synchronized (this) {
      inARow = 0;
    }
  } catch (ProviderException e) {
    synchronized (this) {
      inARow = ProviderException.isTrouble(e) ? inARow + 1 : 0;
    }
    throw e;
  }
}
