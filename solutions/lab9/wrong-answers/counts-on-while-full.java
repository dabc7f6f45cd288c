// region: task-4
// caught by: at most ten retries are saved, however calm the morning was
// says: Does your code go on counting first attempts
private int firsts;
private int saved;

@Override
public void call(Job job, Next next) throws Exception {
  if (!allowed(job.attempt() == 0)) {
    throw new JobPostponed(LATER.plus(jitter.apply(LATER)), "no retry is saved");
  }
  next.call();
}

private synchronized boolean allowed(boolean first) {
  if (first) {
    firsts++;
    if (firsts % FIRST_ATTEMPTS == 0) saved = Math.min(MOST_SAVED, saved + 1);
    return true;
  }
  if (saved == 0) return false;
  saved--;
  return true;
}
