// region: task-3
// caught by: the address changes while the job waits: the parcel goes to the new address
// says: an argument came back from JSON as another type
// also says: an argument came back from JSON as another type
static JobRequest request(Order order) {
  return JobRequest.of("ShipOrder", order.id());
}

@Override
public void perform(Job job) {
  int id = (Integer) job.args().get(0);
  orders.find(id).ifPresent(carrier::ship);
}
