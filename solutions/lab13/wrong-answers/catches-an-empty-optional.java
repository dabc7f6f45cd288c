// region: task-3
// caught by: the carrier fails: the exception reaches the worker, which retries the job
// says: The carrier can throw the same one
static JobRequest request(Order order) {
  return JobRequest.of("ShipOrder", order.id());
}

@Override
public void perform(Job job) {
  long id = ((Number) job.args().get(0)).longValue();
  try {
    carrier.ship(orders.find(id).orElseThrow());
  } catch (java.util.NoSuchElementException deleted) {
    // nothing to ship
  }
}
