// region: task-5
// caught by: a thread that a job started outlives the job: it has no customer
// says: one field holds the customer for all threads
private volatile String customer;

String id() {
  return customer;
}

@Override
public synchronized void call(Job job, Next next) throws Exception {
  customer = customerOf(job);
  try {
    next.call();
  } finally {
    customer = null;
  }
}
