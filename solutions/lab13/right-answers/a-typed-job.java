// region: task-3
record Arguments(long order) {}

private static final jobsinpractice.engine.JobType<Arguments> TYPE =
    jobsinpractice.engine.JobType.of("ShipOrder", Arguments.class);

static JobRequest request(Order order) {
  return TYPE.request(new Arguments(order.id()));
}

@Override
public void perform(Job job) throws Exception {
  TYPE.handler((args, any) -> orders.find(args.order()).ifPresent(carrier::ship)).perform(job);
}
