// region: task-1
// caught by: register: each Greeting greets the user in its own arguments
// says: does another thread call the greeter
static void register(Worker.Builder worker, Greeter greeter) {
  worker.handle(
      "Greeting",
      job -> {
        long user = (Long) job.args().get(0);
        String language = (String) job.args().get(1);
        new Thread(() -> greeter.greet(user, language)).start();
      });
}

static String push(Client client) {
  return client.push("Greeting", 42, "en");
}
