// region: task-3
// caught by: the order is deleted while the job waits: nothing is shipped, and the job is done
// says: a deleted order does not come back
static JobRequest request(Order order) {
  return JobRequest.of("ShipOrder", order.id());
}

@Override
public void perform(Job job) {
  carrier.ship(orders.find(((Number) job.args().get(0)).longValue()).orElseThrow());
}
