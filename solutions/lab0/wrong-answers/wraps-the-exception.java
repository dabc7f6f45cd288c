// region: task-1
// caught by: register: a greeting that fails is a job that fails
// says: wrap the greeter's exception
static void register(Worker.Builder worker, Greeter greeter) {
  worker.handle(
      "Greeting",
      job -> {
        try {
          greeter.greet((Long) job.args().get(0), (String) job.args().get(1));
        } catch (RuntimeException e) {
          throw new IllegalStateException("could not greet", e);
        }
      });
}

static String push(Client client) {
  return client.push("Greeting", 42, "en");
}
