// region: task-3
// caught by: 100 large orders: at most 300 bytes of Redis for each job
// says: the items travel through Redis
static JobRequest request(Order order) {
  return JobRequest.of("ShipOrder", order.id(), order.items());
}

@Override
public void perform(Job job) {
  orders.find(((Number) job.args().get(0)).longValue()).ifPresent(carrier::ship);
}
