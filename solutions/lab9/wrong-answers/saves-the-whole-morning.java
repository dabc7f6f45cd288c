// region: task-4
// caught by: at most ten retries are saved, however calm the morning was
// says: the whole morning was saved up
private int earned;

@Override
public void call(Job job, Next next) throws Exception {
  synchronized (this) {
    if (job.attempt() == 0) {
      earned++;
    } else {
      if (earned < 10) throw new JobPostponed(LATER.plus(jitter.apply(LATER)), "spent");
      earned -= 10;
    }
  }
  next.call();
}
