// region: task-3
static JobRequest request(Order order) {
  return JobRequest.of("ShipOrder", Long.toString(order.id())).with("tags", java.util.List.of("ship"));
}

@Override
public void perform(Job job) {
  Order order = orders.find(Long.parseLong((String) job.args().get(0))).orElse(null);
  if (order == null) return;
  carrier.ship(order);
}
