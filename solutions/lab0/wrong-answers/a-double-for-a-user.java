// region: task-1
// caught by: register: any user and any language
// says: the user's id was changed on the way
static void register(Worker.Builder worker, Greeter greeter) {
  worker.handle(
      "Greeting",
      job -> {
        double user = ((Number) job.args().get(0)).doubleValue();
        greeter.greet((long) user, (String) job.args().get(1));
      });
}

static String push(Client client) {
  return client.push("Greeting", 42, "en");
}
