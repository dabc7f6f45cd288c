// region: task-3
// caught by: any orders, with numbers of any size: each is shipped as the database has it
// says: Is its id cut to an int
static JobRequest request(Order order) {
  return JobRequest.of("ShipOrder", order.id());
}

@Override
public void perform(Job job) {
  int id = ((Number) job.args().get(0)).intValue();
  orders.find(id).ifPresent(carrier::ship);
}
