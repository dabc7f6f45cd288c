// region: task-1
record Greeting(long userId, String language) {}

static void register(Worker.Builder worker, Greeter greeter) {
  worker.handle("Greeting", job -> {
    Greeting greeting = new Greeting(((Number) job.args().get(0)).longValue(), job.args().get(1).toString());
    System.out.println("greets " + greeting);
    greeter.greet(greeting.userId(), greeting.language());
  });
}

static String push(Client client) {
  Object[] arguments = {42L, "en"};
  return client.push("Greeting", arguments);
}
