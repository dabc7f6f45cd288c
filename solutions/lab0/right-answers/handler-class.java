// region: task-1
private static final class Handler implements jobsinpractice.engine.Handler {
  private final Greeter greeter;

  Handler(Greeter greeter) {
    this.greeter = greeter;
  }

  @Override
  public void perform(jobsinpractice.engine.Job job) {
    java.util.Iterator<Object> arguments = job.args().iterator();
    long user = (long) arguments.next();
    String language = (String) arguments.next();
    greeter.greet(user, language);
  }
}

static void register(Worker.Builder worker, Greeter greeter) {
  worker.handle("Greeting", new Handler(greeter));
}

static String push(Client client) {
  JobRequest request = JobRequest.of("Greeting", 42, "en");
  return client.push(request);
}
