// region: task-3
// caught by: the carrier fails: the exception reaches the worker, which retries the job
// says: the order is never shipped
static JobRequest request(Order order) {
  return JobRequest.of("ShipOrder", order.id());
}

@Override
public void perform(Job job) {
  try {
    long id = ((Number) job.args().get(0)).longValue();
    carrier.ship(orders.find(id).orElseThrow());
  } catch (RuntimeException gone) {
    // deleted in the meantime: nothing to ship
  }
}
