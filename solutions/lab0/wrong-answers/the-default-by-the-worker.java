// region: task-1
// caught by: register: a greeting that fails is a job that fails
// says: built with maxRetries(3) before
static void register(Worker.Builder worker, Greeter greeter) {
  worker
      .maxRetries(25)
      .handle(
          "Greeting", job -> greeter.greet((Long) job.args().get(0), (String) job.args().get(1)));
}

static String push(Client client) {
  return client.push("Greeting", 42, "en");
}
