// region: task-5
// caught by: jobs that it postpones neither count as trouble nor put off the probe
// says: Does the breaker count its own postponements as failures
private int inARow;
private boolean open;
private boolean probing;
private Instant lastTrouble = Instant.MIN;

@Override
public void call(Job job, Next next) throws Exception {
  boolean probe = false;
  synchronized (this) {
    Instant now = clock.instant();
    if (open) {
      if (probing || now.isBefore(lastTrouble.plus(PAUSE))) {
        if (!probing) lastTrouble = now;
        throw new JobPostponed(PAUSE.plus(jitter.apply(PAUSE)), "open");
      }
      probing = true;
      probe = true;
    }
  }
  Boolean trouble = null;
  try {
    next.call();
    trouble = false;
  } catch (JobPostponed e) {
    throw e;
  } catch (Exception e) {
    trouble = ProviderException.isTrouble(e);
    throw e;
  } finally {
    ended(probe, trouble);
  }
}

private synchronized void ended(boolean probe, Boolean trouble) {
  if (probe) {
    probing = false;
    if (trouble == null) return;
    open = trouble;
    inARow = 0;
  } else if (!open && trouble != null) {
    inARow = trouble ? inARow + 1 : 0;
    open = inARow >= TROUBLES;
  }
  if (trouble != null && trouble) lastTrouble = clock.instant();
}
