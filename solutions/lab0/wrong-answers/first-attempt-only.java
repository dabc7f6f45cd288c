// region: task-1
// caught by: register: a greeting that fails is a job that fails
// says: greet at the first attempt only
static void register(Worker.Builder worker, Greeter greeter) {
  worker.handle(
      "Greeting",
      job -> {
        if (job.attempt() > 0) return; // this user has had the greeting already
        greeter.greet((Long) job.args().get(0), (String) job.args().get(1));
      });
}

static String push(Client client) {
  return client.push("Greeting", 42, "en");
}
