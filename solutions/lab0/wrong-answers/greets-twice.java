// region: task-1
// caught by: register: each Greeting greets the user in its own arguments
// says: each job greets its user twice
static void register(Worker.Builder worker, Greeter greeter) {
  worker.handle("Greeting", job -> {
    greeter.greet((Long) job.args().get(0), (String) job.args().get(1));
    greeter.greet((Long) job.args().get(0), (String) job.args().get(1));
  });
}

static String push(Client client) {
  return client.push("Greeting", 42, "en");
}
