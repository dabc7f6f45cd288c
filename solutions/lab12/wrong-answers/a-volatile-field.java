// region: task-5
// caught by: two threads run jobs for two customers: each job sees its own
// says: one field holds one customer for all threads
private volatile String customer;

String id() {
  return customer;
}

@Override
public void call(Job job, Next next) throws Exception {
  customer = customerOf(job);
  try {
    next.call();
  } finally {
    customer = null;
  }
}
