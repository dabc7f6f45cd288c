// region: task-3
// caught by: the order is deleted while the job waits: nothing is shipped, and the job is done
// says: looks for the order twice
static JobRequest request(Order order) {
  return JobRequest.of("ShipOrder", order.id());
}

@Override
public void perform(Job job) {
  long id = ((Number) job.args().get(0)).longValue();
  if (orders.find(id).isEmpty()) return;
  carrier.ship(orders.find(id).get());
}
