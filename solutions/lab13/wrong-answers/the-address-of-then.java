// region: task-3
// caught by: the address changes while the job waits: the parcel goes to the new address
// says: a copy in the job does not change with the order
static JobRequest request(Order order) {
  return JobRequest.of("ShipOrder", order.id(), order.address());
}

@Override
public void perform(Job job) {
  String address = (String) job.args().get(1);
  orders
      .find(((Number) job.args().get(0)).longValue())
      .map(o -> new Order(o.id(), o.customer(), address, o.items(), o.note()))
      .ifPresent(carrier::ship);
}
