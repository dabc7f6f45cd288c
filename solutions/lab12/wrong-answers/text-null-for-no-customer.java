// region: task-5
// caught by: one thread runs any jobs: each sees its own customer, and none sees another's
// says: a text of four letters
// also says: each job's own customer
private final ThreadLocal<String> customer = new ThreadLocal<>();

String id() {
  return customer.get();
}

@Override
public void call(Job job, Next next) throws Exception {
  customer.set(String.valueOf(job.field("customer").orElse(null)));
  try {
    next.call();
  } finally {
    customer.remove();
  }
}
