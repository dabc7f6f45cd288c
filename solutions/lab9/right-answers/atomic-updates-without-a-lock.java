// region: task-4
  /** In tenths of a retry, never more than a hundred. */
  private final java.util.concurrent.atomic.AtomicInteger tenths =
      new java.util.concurrent.atomic.AtomicInteger();

  @Override
  public void call(Job job, Next next) throws Exception {
    if (job.attempt() == 0) {
      tenths.getAndUpdate(now -> now == FIRST_ATTEMPTS * MOST_SAVED ? now : now + 1);
      next.call();
      return;
    }
    int before =
        tenths.getAndUpdate(now -> now >= FIRST_ATTEMPTS ? now - FIRST_ATTEMPTS : now);
    if (before < FIRST_ATTEMPTS) {
      Duration part = jitter.apply(LATER);
      throw new JobPostponed(LATER.plus(part), "only " + before + " tenths of a retry are saved");
    }
    next.call();
  }
