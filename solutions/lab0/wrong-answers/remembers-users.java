// region: task-1
// caught by: register: each Greeting greets the user in its own arguments
// says: Does your handler remember them
static void register(Worker.Builder worker, Greeter greeter) {
  java.util.Set<Object> users = new java.util.HashSet<>();
  worker.handle(
      "Greeting",
      job -> {
        if (users.add(job.args().get(0))) {
          greeter.greet((Long) job.args().get(0), (String) job.args().get(1));
        }
      });
}

static String push(Client client) {
  return client.push("Greeting", 42, "en");
}
