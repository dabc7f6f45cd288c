// region: task-1
// caught by: register: any user and any language
// says: the user's id does not fit an int
static void register(Worker.Builder worker, Greeter greeter) {
  worker.handle(
      "Greeting",
      job -> {
        int user = Math.toIntExact((Long) job.args().get(0));
        greeter.greet(user, (String) job.args().get(1));
      });
}

static String push(Client client) {
  return client.push("Greeting", 42, "en");
}
