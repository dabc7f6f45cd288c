// region: task-1
// caught by: register: a greeting that fails is a job that fails
// says: throw JobPostponed instead
static void register(Worker.Builder worker, Greeter greeter) {
  worker.handle(
      "Greeting",
      job -> {
        try {
          greeter.greet((Long) job.args().get(0), (String) job.args().get(1));
        } catch (RuntimeException e) {
          throw new jobsinpractice.engine.JobPostponed(
              java.time.Duration.ofSeconds(30), "greeter failed: " + e.getMessage());
        }
      });
}

static String push(Client client) {
  return client.push("Greeting", 42, "en");
}
