// region: task-3
// caught by: 100 large orders: at most 300 bytes of Redis for each job
// says: the whole order travels through Redis
// also says: the parcel goes to the address of the moment of the push
// also says: a deleted order was shipped
static JobRequest request(Order order) {
  return JobRequest.of(
      "ShipOrder", order.id(), order.customer(), order.address(), order.items(), order.note());
}

@Override
@SuppressWarnings("unchecked")
public void perform(Job job) {
  carrier.ship(
      new Order(
          ((Number) job.args().get(0)).longValue(),
          (String) job.args().get(1),
          (String) job.args().get(2),
          (java.util.List<String>) job.args().get(3),
          (String) job.args().get(4)));
}
