// region: task-4
// caught by: at most ten retries are saved, however calm the morning was
// says: compared with a number of first attempts
private int tenths;

@Override
public void call(Job job, Next next) throws Exception {
  synchronized (this) {
    if (job.attempt() == 0) {
      if (tenths < MOST_SAVED) tenths++;
    } else if (tenths >= FIRST_ATTEMPTS) {
      tenths -= FIRST_ATTEMPTS;
    } else {
      throw new JobPostponed(LATER.plus(jitter.apply(LATER)), "no retry has been earned");
    }
  }
  next.call();
}
