// region: task-4
// caught by: postponed retries do not come back together
// says: they come back in the same moment
private int earned;

@Override
public void call(Job job, Next next) throws Exception {
  synchronized (this) {
    if (job.attempt() == 0) {
      earned = Math.min(100, earned + 1);
    } else {
      if (earned < 10) throw new JobPostponed(LATER, "spent");
      earned -= 10;
    }
  }
  next.call();
}
