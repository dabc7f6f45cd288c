// region: task-3
// caught by: the order is deleted while the job waits: nothing is shipped, and the job is done
// says: does not come back
static JobRequest request(Order order) {
  return JobRequest.of("ShipOrder", order.id());
}

@Override
public void perform(Job job) {
  long id = ((Number) job.args().get(0)).longValue();
  Order order =
      orders.find(id).orElseThrow(() -> new IllegalStateException("There is no order " + id));
  carrier.ship(order);
}
