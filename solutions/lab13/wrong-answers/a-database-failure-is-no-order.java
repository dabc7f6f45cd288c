// region: task-3
// caught by: the carrier fails: the exception reaches the worker, which retries the job
// says: is not a missing order
static JobRequest request(Order order) {
  return JobRequest.of("ShipOrder", order.id());
}

@Override
public void perform(Job job) {
  long id = ((Number) job.args().get(0)).longValue();
  Optional<Order> order;
  try {
    order = orders.find(id);
  } catch (RuntimeException e) {
    return;
  }
  order.ifPresent(carrier::ship);
}
