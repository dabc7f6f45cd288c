// region: task-5
// caught by: one thread runs any jobs: each sees its own customer, and none sees another's
// says: that is an empty text, and not null
private final ThreadLocal<String> customer = new ThreadLocal<>();

String id() {
  return customer.get() == null ? "" : customer.get();
}

@Override
public void call(Job job, Next next) throws Exception {
  customer.set(customerOf(job));
  try {
    next.call();
  } finally {
    customer.remove();
  }
}
