// region: task-3
// caught by: 100 large orders: at most 300 bytes of Redis for each job
// says: note travels through Redis
static JobRequest request(Order order) {
  JobRequest request =
      JobRequest.of("ShipOrder", order.id());
  return order.note() == null ? request : request.with("note", order.note());
}

@Override
public void perform(Job job) {
  long id = ((Number) job.args().get(0)).longValue();
  Optional<Order> order = orders.find(id);
  if (order.isPresent()) carrier.ship(order.get());
}
